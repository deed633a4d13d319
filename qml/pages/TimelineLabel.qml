import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A study on the line of time, with its words above where there is room, else with its number. */
T.AbstractButton {
    id: root

    required property int index
    required property string key
    required property real at
    required property string label
    required property string detail
    required property int bearing
    required property real lineWidth
    required property real axis
    required property real rowHeight
    required property bool hasWords
    required property real wordWidth
    property int level: 0

    readonly property real middle: lineWidth * at
    readonly property real wordsX: Math.max(0, Math.min(lineWidth - wordWidth, middle - wordWidth / 2))

    x: middle - width / 2
    y: axis - height / 2
    // The lines of higher words pass behind lower words.
    z: -level
    width: Theme.touch
    height: Theme.touch
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: label + ", " + detail

    contentItem: Item {
        BearingMark {
            anchors.centerIn: parent
            bearing: root.bearing
        }

        Rectangle {
            x: parent.width / 2
            y: words.y + words.height + 2
            width: 1
            height: Math.max(0, parent.height / 2 - Theme.px(10) - y)
            color: Theme.line
        }

        Rectangle {
            anchors.fill: words
            color: Theme.surface
        }

        Column {
            id: words

            x: root.wordsX - root.x
            y: parent.height / 2 - Theme.px(14) - root.level * root.rowHeight - height
            width: root.wordWidth

            AppText {
                width: parent.width
                text: root.hasWords ? root.label : String(root.index + 1)
                font.pixelSize: Theme.caption
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: root.hasWords
                text: root.detail
                color: Theme.ink3
                font.pixelSize: Theme.caption
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    background: Item {
        FocusRing {
            visible: root.visualFocus
        }
    }

    Tip {
        text: root.label + ", " + root.detail
        shown: root.hovered
    }
}
