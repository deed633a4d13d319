import QtQuick
import Calcar

/*! Pain from 0 to 10, 0 at the left in every language. Untouched it is dashed and says so: nobody has asked. Keys: digits, Shift+0 for ten, arrows;
    Backspace goes back to not asked. */
FocusScope {
    id: root

    required property string name
    /*! -1 = not asked. */
    required property int value
    signal chosen(int value)

    property int dragged: -1
    readonly property int shown: dragged >= 0 ? dragged : value

    /*! @param x on the track */
    function at(x: real): int {
        return Math.max(0, Math.min(10, Math.round((x - track.inset) / (track.width - 2 * track.inset) * 10)));
    }

    function choose(value: int): void {
        root.chosen(Math.max(0, Math.min(10, value)));
    }

    implicitWidth: Theme.px(240)
    implicitHeight: Theme.touch
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: root.name
    Accessible.description: root.value < 0 ? qsTr("not asked") : qsTr("%1 of 10").arg(root.value)
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.choose(root.value + 1)
    Accessible.onDecreaseAction: root.choose(Math.max(0, root.value) - 1)

    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) {
            return;
        }
        event.accepted = true;
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            const isTen = event.key === Qt.Key_0 && (event.modifiers & Qt.ShiftModifier);
            root.choose(isTen ? 10 : event.key - Qt.Key_0);
        } else if (event.key === Qt.Key_ParenRight || event.key === Qt.Key_Equal) {
            root.choose(10);
        } else if (event.key === Qt.Key_Right || event.key === Qt.Key_Up) {
            root.choose(root.value + 1);
        } else if (event.key === Qt.Key_Left || event.key === Qt.Key_Down) {
            root.choose(root.value - 1);
        } else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete) {
            root.chosen(-1);
        } else {
            event.accepted = false;
        }
    }

    FocusRing {
        visible: root.activeFocus
    }

    NrsTrack {
        id: track

        anchors.left: parent.left
        height: parent.height
        width: parent.width - number.width - Theme.step
        shown: root.shown
    }

    AppText {
        id: number

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(words.advanceWidth + 1, Theme.wide)
        text: root.shown < 0 ? qsTr("not asked") : root.shown
        color: root.shown < 0 ? Theme.ink3 : Theme.ink
        font.pixelSize: root.shown < 0 ? Theme.caption : Theme.body
        font.weight: root.shown < 0 ? Font.Normal : Font.DemiBold
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
        Accessible.ignored: true

        TextMetrics {
            id: words

            text: qsTr("not asked")
            font.family: Theme.family
            font.pixelSize: Theme.caption
        }
    }

    MouseArea {
        anchors.fill: track
        preventStealing: true
        cursorShape: Qt.PointingHandCursor
        onPressed: mouse => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.dragged = root.at(mouse.x);
        }
        onPositionChanged: mouse => root.dragged = root.at(mouse.x)
        onReleased: {
            const value = root.dragged;
            root.dragged = -1;
            root.choose(value);
        }
        onCanceled: root.dragged = -1
    }
}
