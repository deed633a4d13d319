import QtQuick
import Calcar

/*! Both sides of a measurement on one axis. The green band is the usual range, the ring the other side with its
    error, the disc the affected side. Roles of a `SideMeasureRow` fill it. */
Column {
    id: root

    required property bool hasAffected
    required property real affected
    required property bool hasOther
    required property real other
    required property int affectedSide
    required property int otherSide
    required property real axisLow
    required property real axisHigh
    required property real tickStep
    required property list<string> ticks
    required property bool hasUsual
    required property real usualLow
    required property real usualHigh
    required property real error
    required property string errorWords
    required property string verdict
    required property int comparison
    required property string standing
    required property string caption

    readonly property bool isSame: comparison === Terms.Comparison.NoDifference
    readonly property bool isDifferent: comparison === Terms.Comparison.Difference
    readonly property color tint: isDifferent ? Theme.blue : isSame ? Theme.green : Theme.ink2

    spacing: Theme.step
    Accessible.role: Accessible.Graphic
    Accessible.name: verdict + (standing !== "" ? ". " + standing : "")

    Row {
        width: parent.width
        spacing: Theme.step

        Icon {
            id: sign

            width: Theme.icon
            height: Theme.icon
            name: root.isSame ? "check-ring" : root.isDifferent ? (root.affected < root.other ? "down" : "up") : "help"
            color: root.tint
        }

        Column {
            width: parent.width - sign.width - parent.spacing

            AppText {
                width: parent.width
                text: root.verdict
                color: root.tint
                font.weight: Font.DemiBold
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.standing
                color: Theme.ink2
                font.pixelSize: Theme.caption
            }
        }
    }

    SidePlot {
        width: parent.width
        hasAffected: root.hasAffected
        affected: root.affected
        hasOther: root.hasOther
        other: root.other
        affectedSide: root.affectedSide
        otherSide: root.otherSide
        axisLow: root.axisLow
        axisHigh: root.axisHigh
        tickStep: root.tickStep
        ticks: root.ticks
        hasUsual: root.hasUsual
        usualLow: root.usualLow
        usualHigh: root.usualHigh
        error: root.error
        errorWords: root.errorWords
    }

    AppText {
        width: parent.width
        text: root.caption
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }
}
