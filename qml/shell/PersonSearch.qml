import QtQuick
import Calcar

/*! Finds a person by name, birth date or id, while it is typed; then their complaints. */
Card {
    id: root

    required property StartPage start
    required property bool isAdding
    signal addWanted

    AppText {
        width: parent.width
        text: qsTr("Who is here?")
        font.pixelSize: Theme.pageTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Flow {
        id: row

        width: parent.width
        spacing: Theme.step

        TextEntry {
            id: field

            width: Math.max(Theme.px(240), row.width - add.width - row.spacing)
            focus: true
            name: qsTr("Name, birth date or id")
            placeholderText: qsTr("Name, birth date or id")
            Accessible.searchEdit: true
            onTextEdited: root.start.query = text
            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onEscapePressed: {
                clear();
                root.start.query = "";
            }
        }

        AppButton {
            id: add

            visible: !root.isAdding
            iconName: "plus"
            text: qsTr("New person")
            onClicked: root.addWanted()
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.start.trouble
        color: Theme.red
        Accessible.role: Accessible.AlertMessage
    }

    AppText {
        width: parent.width
        visible: root.start.query !== "" && root.start.found.count === 0 && !root.start.isSearching && !root.isAdding
        text: qsTr("Nobody is stored under these words. The beginning of a name is enough; a birth date as 14.03.1992.")
        color: Theme.ink2
    }

    Column {
        id: people

        width: parent.width
        visible: root.start.query !== "" && root.start.chosen === ""
        spacing: 2

        Repeater {
            model: root.start.found

            StartLine {
                required property string key

                width: people.width
                onClicked: root.start.choose(key)
            }
        }
    }

    Column {
        id: complaints

        width: parent.width
        visible: root.start.chosen !== ""
        spacing: 2

        Row {
            width: parent.width
            spacing: Theme.step

            IconButton {
                iconName: "chevron-left"
                text: qsTr("Back to the list")
                onClicked: root.start.unchoose()
            }

            Column {
                width: parent.width - Theme.touch - parent.spacing

                AppText {
                    width: parent.width
                    text: root.start.chosenName
                    font.pixelSize: Theme.cardTitle
                    font.weight: Font.DemiBold
                }

                AppText {
                    width: parent.width
                    text: root.start.chosenFacts
                    color: Theme.ink2
                    font.pixelSize: Theme.secondary
                }
            }
        }

        Repeater {
            model: root.start.complaints

            StartLine {
                required property string key

                width: complaints.width
                iconName: "history"
                onClicked: root.start.open(key)
            }
        }

        AppButton {
            anchors.left: parent.left
            iconName: "plus"
            text: root.start.complaints.count === 0 ? qsTr("Begin a consultation") : qsTr("Begin a new complaint")
            onClicked: root.start.begin(root.start.chosen)
        }
    }
}
