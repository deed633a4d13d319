import QtQuick
import Calcar

/*! A dose in short words. What nobody said is dashed. */
Flow {
    id: root

    required property string sets
    required property string repetitions
    required property string hold
    required property string times
    required property string days
    readonly property string amount: repetitions !== "" && hold !== "" ? qsTr("%1 × %2 s").arg(repetitions).arg(hold) : hold !== "" ? qsTr("%1 s").arg(hold) : repetitions
    readonly property string words: Array.from(parts).join(", ")
    readonly property list<string> parts: {
        const parts = [];
        if (sets !== "" && amount !== "") {
            parts.push(qsTr("%1 × %2").arg(sets).arg(amount));
        } else if (sets !== "" || amount !== "") {
            parts.push(sets !== "" ? qsTr("%1 sets").arg(sets) : amount);
        }
        if (times !== "" && times !== "1") {
            parts.push(qsTr("%1 × a day").arg(times));
        }
        if (days !== "") {
            parts.push(days === "7" ? qsTr("daily") : qsTr("%1 days a week").arg(days));
        }
        return parts;
    }

    spacing: Theme.half + 2

    Repeater {
        model: root.parts.length > 0 ? root.parts : [qsTr("how much is not said")]

        Rectangle {
            id: chip

            required property string modelData

            width: label.width + Theme.gap
            height: label.height + Theme.step
            radius: Theme.fieldRadius
            color: "transparent"
            border.width: root.words !== "" ? 1 : 0
            border.color: Theme.line

            DashedFrame {
                anchors.fill: parent
                visible: root.words === ""
            }

            AppText {
                id: label

                anchors.centerIn: parent
                text: chip.modelData
                font.pixelSize: Theme.secondary
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
        }
    }
}
