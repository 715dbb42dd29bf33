//! A running line of a foreign file comes in; the same with words in place of fields that fetch something goes out.

use crate::open_xml::tree::{Element, Node};

/// Fields that open another file, ask a server or run a program.
const FETCHING: [&str; 9] =
    ["INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "LINK", "DDE", "DDEAUTO", "DATABASE", "IMPORT", "MACROBUTTON"];

/// Leaves what such a field shows and takes out the field; how many that were.
pub fn still(root: &mut Element) -> usize {
    let mut reading = Walk::default();
    root.visit(&mut |element| reading.run(element, &[]));
    let fetching: Vec<bool> = reading.instructions.iter().map(|instruction| is_fetching(instruction)).collect();
    let mut removing = Walk::default();
    root.visit(&mut |element| removing.run(element, &fetching));
    fetching.iter().filter(|fetching| **fetching).count() + unwrap_simple(root)
}

/// The fields that are open at a place, by their numbers.
#[derive(Default)]
struct Walk {
    open: Vec<usize>,
    instructions: Vec<String>,
}

impl Walk {
    /// Goes through a run and takes out what belongs to a field that is marked.
    fn run(&mut self, element: &mut Element, marked: &[bool]) {
        if element.name != "w:r" {
            return;
        }
        element.children.retain(|node| {
            let Node::Element(child) = node else { return true };
            let number = match (child.name.as_str(), child.get("w:fldCharType")) {
                ("w:fldChar", Some("begin")) => {
                    self.open.push(self.instructions.len());
                    self.instructions.push(String::new());
                    self.open.last().copied()
                }
                ("w:fldChar", Some("end")) => self.open.pop(),
                ("w:fldChar", _) => self.open.last().copied(),
                ("w:instrText", _) => {
                    let number = self.open.last().copied();
                    let instruction = number.and_then(|number| self.instructions.get_mut(number));
                    instruction.into_iter().for_each(|instruction| instruction.push_str(&child.words()));
                    number
                }
                _ => None,
            };
            !number.and_then(|number| marked.get(number)).is_some_and(|marked| *marked)
        });
    }
}

fn unwrap_simple(element: &mut Element) -> usize {
    let mut count = 0;
    let mut kept = Vec::with_capacity(element.children.len());
    for node in std::mem::take(&mut element.children) {
        match node {
            Node::Element(mut child) => {
                count += unwrap_simple(&mut child);
                if child.name == "w:fldSimple" && child.get("w:instr").is_some_and(is_fetching) {
                    kept.append(&mut child.children);
                    count += 1;
                } else {
                    kept.push(Node::Element(child));
                }
            }
            words => kept.push(words),
        }
    }
    element.children = kept;
    count
}

fn is_fetching(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or_default();
    FETCHING.iter().any(|fetching| fetching.eq_ignore_ascii_case(name))
}
