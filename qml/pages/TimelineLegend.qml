import QtQuick
import Calcar

/*! What the signs on the line of time mean. */
Flow {
    spacing: Theme.gap

    Repeater {
        model: [qsTr("bears on a question"), qsTr("other region or side"), qsTr("held back"), qsTr("to consider")]

        Row {
            id: entry

            required property int index
            required property string modelData

            spacing: Theme.half

            BearingMark {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(14)
                height: width
                bearing: entry.index
            }

            AppText {
                text: entry.modelData
                color: Theme.ink3
                font.pixelSize: Theme.caption
                wrapMode: Text.NoWrap
            }
        }
    }
}
