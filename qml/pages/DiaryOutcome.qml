import QtQuick
import Calcar

/*! What came of an import: how much was taken over, and what was not, with file and line. */
Column {
    id: root

    required property DiaryImport intake
    readonly property int most: 12
    property bool isWhole: false

    spacing: Theme.step
    visible: root.intake.outcome !== "" || root.intake.problems.count > 0

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.intake.outcome
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
    }

    Repeater {
        model: FirstRows {
            source: root.intake.problems
            most: root.isWhole ? -1 : root.most
        }

        Row {
            id: problem

            required property string where
            required property string what
            required property string remedy
            required property bool isRefused

            width: root.width
            spacing: Theme.step

            Icon {
                id: sign

                width: Theme.icon
                height: Theme.icon
                name: problem.isRefused ? "cross" : "info"
                color: problem.isRefused ? Theme.red : Theme.amber
            }

            Column {
                width: parent.width - sign.width - parent.spacing

                AppText {
                    width: parent.width
                    text: problem.where
                    color: Theme.ink2
                    font.pixelSize: Theme.caption
                    font.weight: Font.Medium
                }

                AppText {
                    width: parent.width
                    text: (problem.isRefused ? qsTr("Left out: %1.") : qsTr("Kept without what is unclear: %1.")).arg(problem.what) + (problem.remedy !== "" ? " " + problem.remedy : "")
                    font.pixelSize: Theme.secondary
                }
            }
        }
    }

    AppButton {
        anchors.left: parent.left
        visible: !root.isWhole && root.intake.problems.count > root.most
        kind: AppButton.Kind.Quiet
        text: qsTr("%n more", "", root.intake.problems.count - root.most)
        onClicked: root.isWhole = true
    }
}
