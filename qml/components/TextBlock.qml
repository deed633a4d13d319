import QtQuick
import QtQuick.Templates as T
import Calcar

/*! Several lines that are typed; grows with them. */
T.TextArea {
    id: root

    property string name: ""
    property string shownText: ""
    /*! Whether something is wanted here that nobody has typed: then its border is dashed. */
    property bool isWanting: false
    property color dash: Theme.lineStrong
    signal committed(string text)

    implicitWidth: Theme.px(320)
    implicitHeight: Math.max(Theme.touch, contentHeight + 2 * Theme.px(10))
    leftPadding: Theme.px(12)
    rightPadding: Theme.px(12)
    topPadding: Theme.px(10)
    bottomPadding: Theme.px(10)
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    placeholderTextColor: Theme.ink3
    selectionColor: Theme.accentSoft
    selectedTextColor: Theme.ink
    selectByMouse: true
    // By hand: Qt 6.4 does not lay out anew what is typed when it is mirrored while it is shown.
    LayoutMirroring.enabled: false
    horizontalAlignment: Theme.isRightToLeft ? TextEdit.AlignRight : TextEdit.AlignLeft
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    text: shownText
    Accessible.name: name
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    onEditingFinished: {
        if (text !== shownText) {
            committed(text);
        }
    }
    onShownTextChanged: {
        if (!activeFocus) {
            text = shownText;
        }
    }

    AppText {
        anchors.fill: parent
        leftPadding: root.leftPadding
        rightPadding: root.rightPadding
        topPadding: root.topPadding
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        color: Theme.ink3
        Accessible.ignored: true
    }

    background: FieldGround {
        isFocused: root.activeFocus
        isWanting: root.isWanting
        dash: root.dash
    }
}
