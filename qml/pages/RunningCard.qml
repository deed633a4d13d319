import QtQuick
import Calcar

/*! The steps back to running, or why they are not open. */
Card {
    id: root

    required property PlanPage plan

    spacing: Theme.step

    CardTitle {
        title: qsTr("Running")
        remark: root.plan.runningWords
    }

    Repeater {
        model: root.plan.stages

        Row {
            id: stage

            required property int index
            required property string modelData

            width: parent ? parent.width : 0
            spacing: Theme.px(12)

            Rectangle {
                id: disc

                width: number.width + Theme.px(12)
                height: Theme.wide
                radius: height / 2
                color: Theme.surface3

                AppText {
                    id: number

                    anchors.centerIn: parent
                    text: stage.index
                    color: Theme.ink2
                    font.pixelSize: Theme.caption
                    font.weight: Font.DemiBold
                }
            }

            AppText {
                width: parent.width - disc.width - parent.spacing
                topPadding: 3
                text: stage.modelData
            }
        }
    }
}
