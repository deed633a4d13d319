import QtQuick
import Calcar

/*! The archives of images and the ways of documents that this workplace was given. */
Card {
    id: root

    required property FrontDoor door

    PlacesPage {
        id: places

        door: root.door
    }

    AppText {
        anchors.left: parent.left
        text: qsTr("Archives of images")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: places.trouble
        color: Theme.red
    }

    AppText {
        width: parent.width
        visible: places.archives.count === 0 && places.trouble === ""
        text: qsTr("None is set up. The file pacs.yaml beside the settings names them; the user guide shows how.")
        color: Theme.ink2
    }

    Repeater {
        model: places.archives

        Flow {
            id: line

            required property string key
            required property string place
            required property bool isAsking
            required property bool answered
            required property string answer

            width: root.contentWidth
            spacing: Theme.step

            Column {
                width: Math.max(Theme.px(200), line.width - test.width - line.spacing)

                AppText {
                    width: parent.width
                    text: line.key
                    font.weight: Font.Medium
                }

                AppText {
                    width: parent.width
                    text: line.answer === "" ? line.place : line.place + " · " + line.answer
                    color: line.answer === "" || line.isAsking ? Theme.ink2 : line.answered ? Theme.green : Theme.red
                    font.pixelSize: Theme.secondary
                }
            }

            AppButton {
                id: test

                text: qsTr("Test")
                Accessible.name: qsTr("Test %1").arg(line.key)
                enabled: !line.isAsking
                onClicked: places.ask(line.key)
            }
        }
    }

    Rule {}

    AppText {
        anchors.left: parent.left
        text: qsTr("Ways of documents")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: places.ways

        AppText {
            required property string modelData

            width: root.contentWidth
            text: modelData
        }
    }

    AppText {
        width: parent.width
        text: qsTr("By hand is always there: printed, and handed over or phoned through.")
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }
}
