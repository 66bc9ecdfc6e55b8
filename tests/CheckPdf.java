import java.io.InputStream;
import java.io.FileInputStream;
import java.util.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks PDF files with the core of veraPDF: first the profiles ("PDFUA-1,PDFA-2A"), then the files.
 *
 * It prints a line for each profile and file, "ok" or "broken" first, and one for each rule that is broken.
 */
public class CheckPdf {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : args[0].split(",")) {
            ValidationProfile profile = profile(name);
            for (String file : Arrays.asList(args).subList(1, args.length)) {
                check(name, profile, file);
            }
        }
    }

    private static void check(String name, ValidationProfile profile, String file) throws Exception {
        try (InputStream in = new FileInputStream(file);
             PDFAParser parser = Foundries.defaultInstance().createParser(in, profile.getPDFAFlavour())) {
            ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
            Set<String> broken = new TreeSet<>();
            for (TestAssertion found : result.getTestAssertions()) {
                RuleId rule = found.getRuleId();
                broken.add(rule.getClause() + "-" + rule.getTestNumber() + " " + found.getMessage());
            }
            System.out.println((result.isCompliant() ? "ok " : "broken ") + name + " " + file);
            broken.forEach(line -> System.out.println("  " + line));
        }
    }

    /** The profile from its file; veraPDF's own reader needs JAXB, which the archive does not hold. */
    private static ValidationProfile profile(String name) throws Exception {
        InputStream file = PDFAFlavour.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml");
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getDocumentElement();
        Set<Rule> rules = new HashSet<>();
        for (Element rule : children(root, "rule")) {
            rules.add(rule(rule));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : children(root, "variable")) {
            variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
                text(variable, "defaultValue"), text(variable, "value")));
        }
        ProfileDetails details = Profiles.profileDetailsFromValues(name, name, "", new Date(0));
        PDFAFlavour flavour = PDFAFlavour.valueOf(root.getAttribute("flavour"));
        return Profiles.profileFromValues(flavour, details, "", rules, variables);
    }

    private static Rule rule(Element rule) {
        Element id = children(rule, "id").get(0);
        RuleId name = Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
        ErrorDetails error = Profiles.errorFromValues(text(rule, "message"), new ArrayList<>());
        Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
        return Profiles.ruleFromValues(name, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
            text(rule, "description"), text(rule, "test"), error, new ArrayList<>());
    }

    private static List<Element> children(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int place = 0; place < found.getLength(); place++) {
            elements.add((Element) found.item(place));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent().trim();
    }
}
