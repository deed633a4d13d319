import QtQuick
import Calcar

/*! Two lanes on one axis: above the other side with its error, below the affected side. Never mirrored. */
Item {
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

    readonly property real inset: Theme.wide

    function at(value: real): real {
        const share = (value - root.axisLow) / Math.max(0.000001, root.axisHigh - root.axisLow);
        return root.inset + Math.max(0, Math.min(1, share)) * (root.width - 2 * root.inset);
    }

    readonly property real upper: Theme.px(32)
    readonly property real lower: Theme.px(66)
    readonly property real base: Theme.px(92)

    implicitHeight: base + Theme.px(20)
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        visible: root.hasUsual
        x: root.at(root.usualLow)
        width: root.at(root.usualHigh) - x
        height: root.base
        color: Theme.greenSoft

        AppText {
            x: Theme.half
            width: parent.width - Theme.step
            text: qsTr("usual")
            color: Theme.green
            font.pixelSize: Theme.caption
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    Rectangle {
        id: whisker

        visible: root.hasOther && root.error > 0
        x: root.at(root.other - root.error)
        y: root.upper - height / 2
        width: root.at(root.other + root.error) - x
        height: 2
        color: Theme.ink2

        Repeater {
            model: 2

            Rectangle {
                required property int index

                x: index === 0 ? 0 : whisker.width - width
                y: -Theme.px(6)
                width: 2
                height: Theme.px(14)
                color: Theme.ink2
            }
        }
    }

    DottedLine {
        visible: whisker.visible && root.hasAffected
        x: root.affected < root.other ? whisker.x + 1 : whisker.x + whisker.width - 1
        y: root.upper + Theme.px(6)
        height: root.lower - root.upper
    }

    AppText {
        readonly property bool isLeft: whisker.x > width + Theme.px(12)
        readonly property bool isRight: !isLeft && whisker.x + whisker.width + Theme.step + width <= root.width

        visible: whisker.visible
        x: isLeft ? whisker.x - width - Theme.step : isRight ? whisker.x + whisker.width + Theme.step : Math.max(0, Math.min(root.width - width, whisker.x))
        y: isLeft || isRight ? root.upper - height / 2 : 0
        text: root.errorWords
        color: Theme.ink3
        font.pixelSize: Theme.caption
        wrapMode: Text.NoWrap
    }

    SideMark {
        x: (root.hasOther ? root.at(root.other) : root.inset) - width / 2
        y: root.upper - height / 2
        side: root.otherSide
        affected: false
        missing: !root.hasOther
    }

    SideMark {
        x: (root.hasAffected ? root.at(root.affected) : root.inset) - width / 2
        y: root.lower - height / 2
        side: root.affectedSide
        missing: !root.hasAffected
    }

    Rectangle {
        x: root.at(root.axisLow)
        y: root.base
        width: root.at(root.axisHigh) - x
        height: 1.5
        color: Theme.lineStrong
    }

    Repeater {
        model: root.ticks

        AppText {
            required property int index
            required property string modelData

            x: root.at(root.axisLow + index * root.tickStep) - width / 2
            y: root.base + Theme.half
            text: modelData
            color: Theme.ink3
            font.pixelSize: Theme.caption
            wrapMode: Text.NoWrap
        }
    }
}
