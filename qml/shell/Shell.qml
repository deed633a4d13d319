import QtQuick
import Calcar

/*! Where one is in a consultation, and how parts of the window ask to go elsewhere. */
QtObject {
    id: root

    /*! The page that is shown. */
    property int page: Terms.Page.Pain
    /*! What is explained beside the page: an id of a condition, flag, finding or study; empty when nothing is. */
    property string explained: ""
    property string explainedKind: ""

    /*! A finding is to be shown where it is answered; pages that hold it come to it. */
    signal findingWanted(string finding)
    /*! A panel of the screening is to be shown. */
    signal panelWanted(string panel)
    /*! An override of a flag is to be decided. */
    signal overrideWanted(string flag)
    /*! A document is to be signed: the sign sheet of the document that is open. */
    signal signWanted
    signal printWanted
    signal finderWanted
    signal shortcutsWanted
    /*! Something to read in passing. */
    signal told(string words)

    function open(page: int): void {
        root.page = page;
    }

    /*! What is printed are the documents; so it is asked there which. */
    function printDocuments(): void {
        root.page = Terms.Page.Documents;
        root.printWanted();
    }

    /*! @param kind `condition`, `flag`, `finding`, `disposition`, `study` */
    function explain(kind: string, id: string): void {
        root.explainedKind = kind;
        root.explained = id;
    }

    function closeExplanation(): void {
        root.explained = "";
        root.explainedKind = "";
    }

    function openFinding(finding: string, page: int): void {
        root.page = page;
        root.findingWanted(finding);
    }

    function openPanel(panel: string): void {
        root.page = Terms.Page.History;
        root.panelWanted(panel);
    }
}
