import QtQuick
import QtQuick.Templates as T
import Calcar

/*! One of the answers to a question. Chosen yes and no are filled, “cannot say” is hatched, “not asked” is dashed. */
T.AbstractButton {
    id: root

    required property int answer
    property bool marked: false
    readonly property bool isFilled: checked && (answer === Terms.Answer.Yes || answer === Terms.Answer.No || answer === Terms.Answer.Given)
    readonly property bool isHatched: checked && answer === Terms.Answer.CannotSay
    readonly property bool isDashed: checked && answer === Terms.Answer.NotAsked

    implicitWidth: Theme.answerWidth(text)
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + topInset + bottomInset + Theme.step)
    leftPadding: Theme.half
    rightPadding: Theme.half
    topInset: Theme.half
    bottomInset: Theme.half
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked

    contentItem: AppText {
        id: label

        text: root.text
        color: root.isFilled ? Theme.surface : root.checked ? Theme.ink : Theme.ink2
        font.pixelSize: Theme.secondary
        font.weight: root.checked ? Font.DemiBold : Font.Medium
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.fieldRadius
        color: root.isFilled ? Theme.ink : root.down || root.hovered ? Theme.surface3 : Theme.surface
        border.width: root.isDashed ? 0 : 1
        border.color: root.isFilled ? Theme.ink : root.checked ? Theme.lineStrong : Theme.line

        Hatch {
            anchors.fill: parent
            anchors.margins: 1
            visible: root.isHatched
            pitch: Theme.px(9)
            color: Theme.surface3
        }

        DashedFrame {
            anchors.fill: parent
            visible: root.isDashed
        }

        FocusRing {
            visible: root.marked
        }
    }
}
