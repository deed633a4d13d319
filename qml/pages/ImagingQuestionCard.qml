import QtQuick
import Calcar

/*! A question that images could answer: who asks, which study comes first, which next, and what stays open. */
Card {
    id: root

    required property string title
    required property string askedBy
    required property bool isAskedByFlag
    required property bool isUndecided
    required property string first
    required property string next
    required property bool isFirstDone
    required property bool isAnswered
    required property string limits
    required property string sources

    spacing: Theme.step
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Flow {
        width: parent.width
        spacing: Theme.step

        Pill {
            dashed: !root.isAnswered
            text: root.isAnswered ? qsTr("a study can answer it") : qsTr("open")
            iconName: root.isAnswered ? "check" : ""
            ink: root.isAnswered ? Theme.green : Theme.ink2
            ground: Theme.greenSoft
        }

        Pill {
            text: root.isUndecided ? qsTr("flag not decided yet") : root.isAskedByFlag ? qsTr("asked by a red flag") : qsTr("asked by a condition")
        }
    }

    AppText {
        width: parent.width
        text: root.title
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        text: root.askedBy
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    AppText {
        width: parent.width
        visible: root.first !== ""
        text: root.isFirstDone ? qsTr("First: %1 – on record, needs no repeat").arg(root.first) : root.isUndecided ? qsTr("Would come first, were it raised: %1").arg(root.first) : qsTr("Consider first: %1").arg(root.first)
        color: root.isFirstDone || root.isUndecided ? Theme.ink3 : Theme.ink
    }

    AppText {
        width: parent.width
        visible: root.next !== ""
        text: root.isFirstDone && !root.isUndecided ? qsTr("Consider next: %1").arg(root.next) : qsTr("Then: %1").arg(root.next)
        color: root.isFirstDone && !root.isUndecided ? Theme.ink : Theme.ink3
    }

    LimitsNote {
        width: parent.width
        text: root.limits
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.sources
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }
}
