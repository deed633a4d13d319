import QtQuick
import Calcar

/*! What one test told: both sides, the verdict, limits and their sources one click away. */
Flow {
    id: root

    required property string key
    required property string name
    required property int state
    required property string values
    required property string verdict
    required property string limits
    required property ChainPage chain
    signal explained(string finding)

    spacing: Theme.step

    ChainMark {
        id: mark

        width: Theme.px(18)
        height: Theme.px(18)
        state: root.state
    }

    Column {
        id: words

        width: root.width - mark.width - why.width - 2 * Theme.step
        spacing: 2

        AppText {
            width: parent.width
            text: root.name
            font.weight: Font.Medium
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.values
            font.weight: Font.DemiBold
        }

        AppText {
            width: parent.width
            text: root.verdict
            color: root.state === Terms.ChainState.Deficit ? Theme.blue : root.state === Terms.ChainState.Clear ? Theme.green : Theme.ink2
        }

        AppText {
            width: parent.width
            text: root.limits
            color: Theme.ink3
            font.pixelSize: Theme.caption
        }

        Repeater {
            model: root.chain.measures

            ChainMeasure {
                anchors.left: parent ? parent.left : undefined
                width: Math.min(words.width, Theme.px(460))
                visible: key === root.key
            }
        }
    }

    AppButton {
        id: why

        kind: AppButton.Kind.Quiet
        text: qsTr("Source")
        Accessible.name: qsTr("Source of the limits, %1").arg(root.name)
        onClicked: root.explained(root.key)
    }
}
