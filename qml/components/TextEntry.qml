import QtQuick
import QtQuick.Templates as T
import Calcar

/*! One line that is typed. `committed` tells of it when the keyboard leaves or Enter is pressed. */
T.TextField {
    id: root

    property string name: ""
    /*! What is wrong with it; empty when nothing is. */
    property string fault: ""
    /*! Whether something is wanted here that nobody has typed: then its border is dashed. */
    property bool isWanting: false
    property color dash: Theme.lineStrong
    property string shownText: ""
    signal committed(string text)

    implicitWidth: Theme.px(240)
    implicitHeight: Math.max(Theme.touch, contentHeight + 2 * Theme.step)
    leftPadding: Theme.px(12)
    rightPadding: Theme.px(12)
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    placeholderTextColor: Theme.ink3
    selectionColor: Theme.accentSoft
    selectedTextColor: Theme.ink
    selectByMouse: true
    // By hand: Qt 6.4 does not lay out anew what is typed when it is mirrored while it is shown.
    LayoutMirroring.enabled: false
    horizontalAlignment: Theme.isRightToLeft ? TextInput.AlignRight : TextInput.AlignLeft
    verticalAlignment: TextInput.AlignVCenter
    text: shownText
    Accessible.name: name
    Accessible.description: fault
    onEditingFinished: {
        if (text !== shownText) {
            committed(text);
        }
    }
    onShownTextChanged: {
        if (!activeFocus || text === "") {
            text = shownText;
        }
    }

    AppText {
        anchors.fill: parent
        leftPadding: root.leftPadding
        rightPadding: root.rightPadding
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        color: Theme.ink3
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: FieldGround {
        isFocused: root.activeFocus
        isFaulty: root.fault !== ""
        isWanting: root.isWanting
        dash: root.dash
    }
}
