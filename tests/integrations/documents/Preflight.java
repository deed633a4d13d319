import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Says for each file whether it is valid PDF/A-1b, and why not. Ends with 1 when one is not. */
public final class Preflight {
  public static void main(String[] files) throws Exception {
    boolean allValid = files.length > 0;
    for (String file : files) {
      allValid &= isValid(file);
    }
    System.exit(allValid ? 0 : 1);
  }

  private static boolean isValid(String file) throws Exception {
    PreflightParser parser = new PreflightParser(new File(file));
    parser.parse();
    try (PreflightDocument document = parser.getPreflightDocument()) {
      document.validate();
      ValidationResult result = document.getResult();
      System.out.println(new File(file).getName() + (result.isValid() ? ": valid" : ": not valid"));
      for (ValidationResult.ValidationError error : result.getErrorsList()) {
        System.out.println("  " + error.getErrorCode() + " " + error.getDetails());
      }
      return result.isValid();
    }
  }
}
