import QtQuick
import Calcar

/*! Taking studies in: from where, how far it is, and what came of it. What is found appears while it runs. */
Card {
    id: root

    required property ImagingImporter importer
    required property bool fromArchive
    signal closed

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Add studies")

    function giveFocus(): void {
        path.giveFocus();
    }

    AppText {
        width: parent.width
        text: root.fromArchive ? qsTr("Search an archive") : qsTr("Add from a folder or disc")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        text: root.fromArchive ? qsTr("Asked for the id of this record. What comes back is compared with it, person by person.") : qsTr("Drop it anywhere on this page, choose it, or type where it is. Only headers are read, in a process of their own; images are never opened or copied.")
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    FormField {
        id: path

        property string typed: ""

        width: parent.width
        visible: !root.fromArchive && !root.importer.isRunning
        title: qsTr("Folder, disc or file")
        hint: qsTr("/media/cdrom")
        value: ""
        onEdited: text => typed = text
    }

    BrowserHolder {
        id: browser

        width: parent.width
        visible: isOpen && path.visible
        endings: ["zip", "dcm"]
        takeWord: qsTr("Read this folder")
        onChosen: place => root.importer.read(place)
        onClosed: choose.forceActiveFocus(Qt.TabFocusReason)
    }

    AppText {
        width: parent.width
        visible: root.fromArchive && (root.importer.archives.length === 0 || root.importer.archiveTrouble !== "")
        text: root.importer.archiveTrouble !== "" ? root.importer.archiveTrouble : qsTr("No archive is set up on this machine.")
        color: Theme.amber
    }

    Flow {
        width: parent.width
        visible: root.importer.isRunning
        spacing: Theme.step

        Rectangle {
            width: parent.width
            height: Theme.step
            visible: root.importer.asked === ""
            radius: height / 2
            color: Theme.surface3

            Rectangle {
                anchors.left: parent.left
                width: parent.width * (root.importer.total > 0 ? Math.min(1, root.importer.files / root.importer.total) : 0.08)
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }

        AppText {
            text: root.importer.asked !== "" ? qsTr("Asking %1…").arg(root.importer.asked) : root.importer.total > 0 ? qsTr("%1 of %2 files, %3 images").arg(root.importer.files).arg(root.importer.total).arg(root.importer.images) : qsTr("%1 files, %2 images").arg(root.importer.files).arg(root.importer.images)
            color: Theme.ink2
        }
    }

    Repeater {
        model: root.importer.found

        AppText {
            required property string title
            required property string detail

            width: parent ? parent.width : 0
            visible: root.importer.isRunning
            text: detail === "" ? title : qsTr("%1, %2").arg(title).arg(detail)
        }
    }

    AppText {
        width: parent.width
        visible: text !== "" && !root.importer.isRunning
        text: root.importer.trouble !== "" ? root.importer.trouble : root.importer.result
        color: root.importer.trouble !== "" ? Theme.red : Theme.ink
        Accessible.role: Accessible.AlertMessage
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        Repeater {
            model: root.fromArchive && !root.importer.isRunning ? root.importer.archives : []

            AppButton {
                required property string modelData

                iconName: "search"
                text: modelData
                onClicked: root.importer.askArchive(modelData)
            }
        }

        AppButton {
            visible: !root.fromArchive && !root.importer.isRunning
            kind: AppButton.Kind.Primary
            iconName: "import"
            text: qsTr("Read it")
            enabled: path.typed.trim() !== ""
            onClicked: root.importer.read(path.typed)
        }

        AppButton {
            id: choose

            visible: path.visible
            iconName: "folder"
            text: qsTr("Choose")
            onClicked: browser.open(path.typed)
        }

        AppButton {
            visible: root.importer.isRunning
            text: qsTr("Cancel")
            onClicked: root.importer.cancel()
        }

        AppButton {
            visible: !root.importer.isRunning
            kind: AppButton.Kind.Quiet
            text: qsTr("Close")
            onClicked: {
                root.importer.closeResult();
                root.closed();
            }
        }
    }
}
