import QtQuick
import Calcar

/*! Onto paper or into a file: the printers of this machine, or a folder. */
Card {
    id: root

    required property DocumentsPage page
    required property Deliveries deliveries
    signal closed

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Print or save")
    Keys.onEscapePressed: root.closed()

    AppText {
        width: parent.width
        text: qsTr("Print")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        visible: root.page.knowsPrinters && root.page.printers.length === 0
        text: qsTr("No printer is set up on this machine. Save it as PDF instead.")
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        Repeater {
            model: root.page.printers

            AppButton {
                required property string modelData

                iconName: "print"
                text: modelData
                onClicked: root.page.print(modelData)
            }
        }
    }

    FormField {
        id: folder

        property string typed: value

        width: parent.width
        title: qsTr("Save as PDF in the folder")
        value: root.page.documentsFolder()
        onEdited: text => typed = text
    }

    BrowserHolder {
        id: browser

        width: parent.width
        onChosen: place => {
            folder.value = "";  // what was typed gives way, even to the folder of before
            folder.value = place;
            folder.typed = place;
        }
        onClosed: choose.forceActiveFocus(Qt.TabFocusReason)
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            iconName: "folder"
            text: root.page.isSigned ? qsTr("Save the signed PDF") : qsTr("Save the draft")
            enabled: folder.typed.trim() !== ""
            onClicked: {
                if (root.page.isSigned) {
                    root.deliveries.saveSigned(root.page.number, folder.typed.trim());
                } else {
                    root.page.saveCopy(folder.typed.trim());
                }
            }
        }

        AppButton {
            id: choose

            iconName: "folder"
            text: qsTr("Choose the folder")
            onClicked: browser.open(folder.typed)
        }

        AppButton {
            kind: AppButton.Kind.Quiet
            text: qsTr("Close")
            onClicked: root.closed()
        }
    }
}
