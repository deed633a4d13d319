import QtQuick
import QtQuick.Templates as T
import Calcar

/*! One of a few: a row of words, one of them chosen. */
Rectangle {
    id: root

    required property list<string> words
    required property int current
    property string name: ""
    signal chosen(int index)

    implicitWidth: row.width + 6
    implicitHeight: Theme.touch
    radius: Theme.rowRadius
    color: Theme.surface3
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 2

        Repeater {
            model: root.words

            T.RadioButton {
                id: button

                required property int index
                required property string modelData

                height: root.height
                width: Theme.boldWidth(text) + Theme.wide
                topInset: 3
                bottomInset: 3
                text: modelData
                checkable: false
                checked: index === root.current
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: checked
                onClicked: root.chosen(index)

                contentItem: AppText {
                    text: button.text
                    color: button.checked ? Theme.ink : Theme.ink2
                    font.pixelSize: Theme.secondary
                    font.weight: button.checked ? Font.DemiBold : Font.Medium
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }

                background: Rectangle {
                    radius: Theme.px(7)
                    color: button.checked ? Theme.raised : button.hovered ? Theme.surface2 : "transparent"
                    border.width: button.checked ? 1 : 0
                    border.color: Theme.lineStrong

                    FocusRing {
                        visible: button.visualFocus
                    }
                }
            }
        }
    }
}
