import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A condition that it could be: its interval, and the balance of what speaks for and against. */
T.AbstractButton {
    id: root

    required property string name
    required property bool isProbabilityShown
    required property int permille
    required property int low
    required property int high
    required property bool isWeak
    required property string balance
    property bool isOwn: false

    implicitHeight: Math.max(Theme.touch, column.height + Theme.step)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: isProbabilityShown ? qsTr("%1: %2 %, between %3 and %4. %5").arg(name).arg(Math.round(permille / 10)).arg(Math.round(low / 10)).arg(Math.round(high / 10)).arg(balance) : name

    contentItem: Item {
        Column {
            id: column

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width

            Row {
                width: parent.width
                spacing: Theme.step

                AppText {
                    width: parent.width - figures.width - Theme.step - (own.visible ? own.width + Theme.step : 0)
                    text: root.name
                    font.weight: Font.Medium
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }

                Pill {
                    id: own

                    visible: root.isOwn
                    text: qsTr("Yours")
                    ink: Theme.accent
                    ground: Theme.accentSoft
                }

                Row {
                    id: figures

                    visible: root.isProbabilityShown
                    spacing: Theme.step

                    AppText {
                        text: qsTr("%1 %").arg(Math.round(root.permille / 10))
                        font.weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                    }

                    AppText {
                        anchors.baseline: parent.children[0].baseline
                        text: qsTr("%1 to %2", "interval").arg(Math.round(root.low / 10)).arg(Math.round(root.high / 10))
                        color: Theme.ink3
                        font.pixelSize: Theme.secondary
                        wrapMode: Text.NoWrap
                    }
                }
            }

            IntervalBar {
                width: parent.width
                visible: root.isProbabilityShown
                permille: root.permille
                low: root.low
                high: root.high
                weak: root.isWeak
            }

            AppText {
                width: parent.width
                text: root.isWeak && root.isProbabilityShown ? qsTr("%1 · weak evidence").arg(root.balance) : root.balance
                color: Theme.ink3
                font.pixelSize: Theme.caption
            }
        }
    }

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.step
        anchors.rightMargin: -Theme.step
        radius: Theme.rowRadius
        color: root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}
