import QtQuick
import Calcar

/*! What can be done with the document that is shown. */
Card {
    id: root

    required property DocumentsPage page
    required property bool maySign
    signal signWanted
    signal printWanted

    function giveFocus(): void {
        signButton.forceActiveFocus(Qt.TabFocusReason);
    }

    DocumentSteps {
        width: parent.width
        visible: !root.page.isVisitSigned
        step: 0
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            id: signButton

            objectName: "signButton"
            visible: !root.page.isVisitSigned
            kind: AppButton.Kind.Primary
            iconName: "pencil"
            enabled: root.maySign
            text: qsTr("Sign…")
            onClicked: root.signWanted()
        }

        AppButton {
            objectName: "copyButton"
            iconName: "copy"
            text: qsTr("Copy as text")
            onClicked: root.page.copyText()
        }

        AppButton {
            iconName: "print"
            text: qsTr("Print…")
            onClicked: root.printWanted()
        }
    }
}
