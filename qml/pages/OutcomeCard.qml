import QtQuick
import Calcar

/*! One scale: its last score, its change in words, its course. */
Card {
    id: root

    required property string instrument
    required property string scale
    required property string title
    required property string scaleName
    required property string last
    required property string change
    required property string verdict
    required property int direction
    required property string meaning
    required property string bandWords
    required property string refused
    required property string support
    required property list<real> values
    required property list<string> days
    required property real low
    required property real high
    required property real band
    required property bool isBandError
    required property real target
    required property bool isHere
    signal forgotten

    spacing: Theme.step

    Item {
        width: parent.width
        height: Math.max(names.height, score.height)

        Column {
            id: names

            anchors.left: parent.left
            width: parent.width - score.width - Theme.step

            AppText {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.cardTitle
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }

            AppText {
                width: parent.width
                text: root.scaleName
                color: Theme.ink2
                font.pixelSize: Theme.secondary
            }
        }

        AppText {
            id: score

            anchors.right: parent.right
            text: root.last
            font.pixelSize: Theme.px(22)
            font.weight: Font.DemiBold
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step
        visible: root.verdict !== ""

        Pill {
            text: root.verdict
            iconName: root.direction > 0 ? "check" : root.direction < 0 ? "warning" : "minus"
            ink: root.direction > 0 ? Theme.green : root.direction < 0 ? Theme.rust : Theme.ink2
            ground: root.direction > 0 ? Theme.greenSoft : root.direction < 0 ? Theme.rustSoft : Theme.surface3
        }

        AppText {
            text: root.change
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.refused
        color: Theme.amber
        font.pixelSize: Theme.secondary
    }

    ScoreChart {
        width: parent.width
        visible: root.values.length > 0
        values: root.values
        days: root.days
        low: root.low
        high: root.high
        band: root.band
        isBandError: root.isBandError
        target: root.target
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.meaning
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        text: root.bandWords + " " + qsTr("Support: %1.").arg(root.support)
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    AppButton {
        anchors.left: parent.left
        visible: root.isHere
        kind: AppButton.Kind.Quiet
        text: qsTr("Take back this visit's score")
        onClicked: root.forgotten()
    }
}
