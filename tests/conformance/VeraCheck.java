// Holds PDFs against the rules of veraPDF: the engine and the rules come from its jar, see `setup`.
// The jar lacks what reads the profiles of rules, so they are read here.
//
// Usage: java -classpath CLASSES:ENGINE.JAR VeraCheck FLAVOUR:FILE...    e.g. VeraCheck ua1:report.pdf 3a:report.pdf
// Prints a line for each flavour and file, separated by tabs: PASS or FAIL, the flavour, the file, the number of
// checks; below a FAIL a line for each broken rule, which begins with a tab. Exit code 1 when anything failed.

import java.io.File;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public final class VeraCheck {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, ValidationProfile> profiles = new HashMap<>();
    for (String argument : arguments) {
      String name = flavour(argument);
      if (!profiles.containsKey(name)) {
        profiles.put(name, profile(PDFAFlavour.fromString(name), name));
      }
    }
    // The engine keeps its state by thread, so that files can be looked at side by side.
    List<String> told = Arrays.stream(arguments).parallel()
        .map(argument -> check(argument, profiles.get(flavour(argument)))).collect(Collectors.toList());
    told.forEach(System.out::print);
    System.exit(told.stream().allMatch(lines -> lines.startsWith("PASS")) ? 0 : 1);
  }

  private static String flavour(String argument) {
    return argument.substring(0, argument.indexOf(':'));
  }

  private static String check(String argument, ValidationProfile profile) {
    String name = flavour(argument);
    String file = argument.substring(name.length() + 1);
    StringBuilder told = new StringBuilder();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), PDFAFlavour.fromString(name));
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, 3, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      String verdict = result.isCompliant() ? "PASS" : "FAIL";
      told.append(String.format("%s\t%s\t%s\t%d%n", verdict, name, file, result.getTotalAssertions()));
      Set<RuleId> rules = new LinkedHashSet<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        RuleId rule = assertion.getRuleId();
        if (assertion.getStatus() == TestAssertion.Status.FAILED && rules.add(rule)) {
          told.append(String.format("\t%s-%d, %d times: %s, at %s%n", rule.getClause(), rule.getTestNumber(),
              result.getFailedChecks().get(rule), assertion.getMessage(), assertion.getLocation().getContext()));
        }
      }
      return told.toString();
    } catch (Exception exception) {
      return String.format("FAIL\t%s\t%s\t0%n\tnot readable: %s%n", name, file, exception);
    }
  }

  private static ValidationProfile profile(PDFAFlavour flavour, String name) throws Exception {
    String resource = name.startsWith("ua") ? "PDFUA-" + name.substring(2) : "PDFA-" + name.toUpperCase();
    String path = "org/verapdf/pdfa/validation/" + resource + ".xml";
    try (InputStream stream = PDFAValidator.class.getClassLoader().getResourceAsStream(path)) {
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
      Set<Rule> rules = new LinkedHashSet<>();
      NodeList ruleElements = root.getElementsByTagName("rule");
      for (int index = 0; index < ruleElements.getLength(); index++) {
        rules.add(rule((Element) ruleElements.item(index)));
      }
      Set<Variable> variables = new LinkedHashSet<>();
      NodeList variableElements = root.getElementsByTagName("variable");
      for (int index = 0; index < variableElements.getLength(); index++) {
        Element element = (Element) variableElements.item(index);
        variables.add(Profiles.variableFromValues(element.getAttribute("name"), element.getAttribute("object"),
            text(element, "defaultValue"), text(element, "value")));
      }
      if (rules.isEmpty()) {
        throw new IllegalStateException("no rules in " + path);
      }
      return Profiles.profileFromValues(flavour, Profiles.profileDetailsFromValues(resource, resource, "", new Date(0)),
          "", rules, variables);
    }
  }

  private static Rule rule(Element element) {
    Element id = (Element) element.getElementsByTagName("id").item(0);
    RuleId ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    Boolean deferred = element.hasAttribute("deferred") ? Boolean.valueOf(element.getAttribute("deferred")) : null;
    String tags = element.hasAttribute("tags") ? element.getAttribute("tags") : null;
    return Profiles.ruleFromValues(ruleId, element.getAttribute("object"), deferred, tags, text(element, "description"),
        text(element, "test"), Profiles.errorFromValues(text(element, "message"), Collections.emptyList()),
        Collections.emptyList());
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().trim();
  }
}
