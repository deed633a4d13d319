import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A rating from 0 to 10, one press each. -1 = not asked: then nothing is chosen. */
Column {
    id: root

    required property string name
    property int value: -1
    signal rated(int value)

    spacing: 2

    AppText {
        width: parent.width
        text: root.name
        color: Theme.ink2
        font.pixelSize: Theme.caption
        Accessible.ignored: true
    }

    Row {
        id: row

        readonly property real side: Math.min(Theme.px(36), root.width / 11)

        anchors.left: parent.left
        // Mirrored twice: 0 is at the left in every language.
        layoutDirection: LayoutMirroring.enabled ? Qt.RightToLeft : Qt.LeftToRight
        Accessible.role: Accessible.Grouping
        Accessible.name: root.name

        Repeater {
            model: 11

            T.RadioButton {
                id: number

                required property int index

                width: row.side
                height: Theme.touch
                text: index
                checkable: false
                checked: index === root.value
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: checked
                onClicked: root.rated(index)

                background: Rectangle {
                    anchors.fill: parent
                    anchors.margins: 1
                    anchors.topMargin: Theme.half
                    anchors.bottomMargin: Theme.half
                    radius: Theme.half
                    color: number.checked ? Theme.ink : number.hovered ? Theme.surface3 : Theme.surface
                    border.width: 1
                    border.color: number.checked ? Theme.ink : Theme.line

                    FocusRing {
                        around: Theme.half
                        visible: number.visualFocus
                    }
                }

                contentItem: AppText {
                    text: number.text
                    color: number.checked ? Theme.surface : Theme.ink2
                    font.pixelSize: Theme.secondary
                    font.weight: number.checked ? Font.DemiBold : Font.Medium
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
