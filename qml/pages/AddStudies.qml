import QtQuick
import Calcar

/*! The ways a study comes in: from a folder or disc, from an archive, from paper. */
Column {
    id: root

    required property ImagingPage page
    required property ImagingImporter importer
    /*! Which of them is open. */
    property int from: AddStudies.From.Nowhere

    enum From {
        Nowhere,
        Folder,
        Archive,
        Paper
    }

    spacing: Theme.gap

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            iconName: "folder"
            text: qsTr("Add from folder or disc")
            onClicked: {
                root.from = AddStudies.From.Folder;
                importCard.giveFocus();
            }
        }

        AppButton {
            iconName: "search"
            text: qsTr("Search archive")
            onClicked: {
                root.importer.lookForArchives();
                root.from = AddStudies.From.Archive;
            }
        }

        AppButton {
            iconName: "pencil"
            text: qsTr("Seen on paper")
            onClicked: root.from = AddStudies.From.Paper
        }
    }

    ImportCard {
        id: importCard

        width: parent.width
        visible: root.importer.isRunning || root.importer.result !== "" || root.importer.trouble !== "" || root.from === AddStudies.From.Folder || root.from === AddStudies.From.Archive
        importer: root.importer
        fromArchive: root.importer.isRunning || root.from === AddStudies.From.Nowhere ? root.importer.asked !== "" : root.from === AddStudies.From.Archive
        onClosed: root.from = AddStudies.From.Nowhere
    }

    Loader {
        width: parent.width
        active: root.from === AddStudies.From.Paper
        visible: active
        sourceComponent: StudyForm {
            page: root.page
            onClosed: root.from = AddStudies.From.Nowhere
        }
    }
}
