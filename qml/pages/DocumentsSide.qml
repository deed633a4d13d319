import QtQuick
import Calcar

/*! Beside the pages: which document, what it lacks, signing and sending. */
Column {
    id: root

    required property Consultation consultation
    required property DocumentsPage page
    required property Deliveries deliveries
    required property SigningSheet sheet
    required property Scroller scroller
    property bool isSigning: false
    property bool isPrinting: false
    /*! What is missing is to be filled in. */
    signal wanted(string key)

    spacing: Theme.gap

    function beginSigning(): void {
        if (root.consultation.isOpen) {
            root.sheet.begin();
            root.isSigning = true;
            signSheet.giveFocus();
            root.scroller.reveal(signSheet);
        }
    }

    function beginPrinting(): void {
        root.isPrinting = true;
        root.page.lookForPrinters();
        root.scroller.reveal(output);
    }

    SignedBar {
        width: parent.width
        visible: root.page.isVisitSigned
        words: root.consultation.signedWords
        onAmended: reason => root.page.amend(reason)
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.page.amendWords
        color: Theme.amber
        font.weight: Font.Medium
    }

    Card {
        id: list

        width: parent.width
        padding: Theme.step
        spacing: 0
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Documents")

        Repeater {
            model: root.page.tabs

            DocumentTab {
                width: list.contentWidth
                isCurrent: root.page.current === key
                onClicked: root.page.current = key
            }
        }
    }

    MissingCard {
        width: parent.width
        visible: root.page.missing.count > 0
        missing: root.page.missing
        onWanted: key => root.wanted(key)
    }

    DocumentActions {
        id: actions

        width: parent.width
        visible: root.page.isThere
        page: root.page
        maySign: root.consultation.isOpen && root.page.missing.count === 0 && !root.isSigning
        onSignWanted: root.beginSigning()
        onPrintWanted: root.beginPrinting()
    }

    SignSheet {
        id: signSheet

        width: parent.width
        visible: root.isSigning && root.consultation.isOpen
        sheet: root.sheet
        onClosed: {
            root.isSigning = false;
            actions.giveFocus();
        }
    }

    OutputCard {
        id: output

        width: parent.width
        visible: root.isPrinting
        page: root.page
        deliveries: root.deliveries
        onClosed: root.isPrinting = false
    }

    DeliveryCard {
        width: parent.width
        visible: root.deliveries.rows.count > 0
        deliveries: root.deliveries
        page: root.page
    }
}
