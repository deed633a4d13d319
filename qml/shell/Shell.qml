import QtQuick
import Calcar

/*! Where one is in a consultation, and how parts of the window ask to go elsewhere. */
QtObject {
    id: root

    /*! The page that is wanted. */
    property int page: Terms.Page.Pain
    /*! The page on the screen: the one before until the one that is wanted is made; -1 before the first. */
    property int shown: -1
    /*! What is asked of the page that is wanted, until it is there. */
    property var asked: null
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

    onPageChanged: root.asked = null

    function open(page: int): void {
        root.page = page;
    }

    /*! Opens a page, and asks something of it once it is there. Who goes elsewhere before asks no more. */
    function ask(page: int, request: var): void {
        root.page = page;
        if (root.shown === page) {
            request();
        } else {
            root.asked = request;
        }
    }

    function arrive(page: int): void {
        const request = root.asked;
        root.asked = null;
        root.shown = page;
        if (request !== null) {
            request();
        }
    }

    function signDocuments(): void {
        root.ask(Terms.Page.Documents, () => root.signWanted());
    }

    /*! What is printed are the documents; so it is asked there which. */
    function printDocuments(): void {
        root.ask(Terms.Page.Documents, () => root.printWanted());
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
        root.ask(page, () => root.findingWanted(finding));
    }

    function openPanel(panel: string): void {
        root.ask(Terms.Page.History, () => root.panelWanted(panel));
    }
}
