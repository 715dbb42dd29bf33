// Web pages come in, as the paths that stdin lists in JSON; what a browser finds wrong with each goes out, in JSON by path.
// Usage: node check.mjs CHROMIUM [SURROUNDINGS...]   with the modules of package.json beside it; without names, in all

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// WCAG 2.1 AA, and what axe itself holds for good practice.
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

// The narrowest window that WCAG 1.4.10 asks for; a telephone; a desk.
const NARROW = { width: 320, height: 800 };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

// Under forced colours the reader's own take the place of the page's: contrast is not the page's to promise.
const SURROUNDINGS = [
  { name: 'narrow', viewport: NARROW, colorScheme: 'light' },
  { name: 'narrow, forced colours', viewport: NARROW, colorScheme: 'dark', forcedColors: 'active' },
  { name: 'phone, light', viewport: PHONE, colorScheme: 'light', rules: RULES },
  { name: 'phone, dark', viewport: PHONE, colorScheme: 'dark', rules: RULES },
  { name: 'desk, light', viewport: DESK, colorScheme: 'light', rules: RULES },
  { name: 'desk, dark', viewport: DESK, colorScheme: 'dark', rules: RULES },
];

async function look(browser, path, chosen) {
  const problems = new Set();
  const context = await browser.newContext();
  const page = await context.newPage();
  const url = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) problems.add(`request: ${request.url()}`);
  });
  page.on('console', (message) => problems.add(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.add(`error: ${error.message}`));
  await page.goto(url);
  await page.evaluate(axe);
  for (const { name: where, viewport, rules, colorScheme, forcedColors = 'none' } of chosen) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, forcedColors });
    const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (needed > given) problems.add(`sideways: the page is ${needed} px wide (${where})`);
    if (!rules) continue;
    const found = await page.evaluate((rules) => axe.run(document, { runOnly: rules, resultTypes: ['violations'] }), rules);
    for (const { id, help, nodes } of found.violations) {
      problems.add(`axe ${id}: ${help} (${where}; ${nodes.length} times, first ${nodes[0].target.join(' ')})`);
    }
  }
  await context.close();
  return [...problems];
}

const wanted = process.argv.slice(3);
const chosen = SURROUNDINGS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const paths = JSON.parse(readFileSync(0, 'utf8'));
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
const found = {};
for (const path of paths) found[path] = await look(browser, path, chosen);
await browser.close();
process.stdout.write(JSON.stringify(found));
