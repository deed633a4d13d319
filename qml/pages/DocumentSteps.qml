import QtQuick
import Calcar

/*! How far a document is on its way: five stations; what failed says so by shape and word. */
Item {
    id: root

    /*! 0 draft, 1 signed, 2 queued, 3 sent, 4 received */
    required property int step
    property bool isFailed: false

    readonly property list<string> words: [qsTr("Draft"), qsTr("Signed"), qsTr("Queued"), root.isFailed ? qsTr("Failed") : qsTr("Sent"), qsTr("Received")]
    readonly property real pitch: width / words.length

    implicitHeight: column.height
    implicitWidth: Theme.px(280)
    Accessible.role: Accessible.StaticText
    Accessible.name: words[step]

    Rectangle {
        x: root.pitch / 2
        y: Theme.px(9) - 1
        width: root.pitch * (root.words.length - 1)
        height: 2
        color: Theme.line
    }

    Rectangle {
        x: root.pitch / 2
        y: Theme.px(9) - 1
        width: root.pitch * root.step
        height: 2
        color: root.isFailed ? Theme.red : Theme.accent
    }

    Row {
        id: column

        Repeater {
            model: root.words

            Column {
                id: station

                required property int index
                required property string modelData
                readonly property bool isNow: index === root.step
                readonly property bool isPast: index < root.step
                readonly property color ink: isNow && root.isFailed ? Theme.red : Theme.accent

                width: root.pitch
                spacing: Theme.half

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Theme.px(18)
                    height: width
                    radius: width / 2
                    color: station.isNow || station.isPast ? station.ink : Theme.surface
                    border.width: station.isNow || station.isPast ? 0 : 1.5
                    border.color: Theme.lineStrong

                    Icon {
                        anchors.fill: parent
                        anchors.margins: 2
                        visible: station.isPast || (station.isNow && root.step === 4)
                        name: "check"
                        color: Theme.surface
                    }

                    AppText {
                        anchors.centerIn: parent
                        visible: station.isNow && root.isFailed
                        text: "!"
                        color: Theme.surface
                        font.pixelSize: Theme.caption
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                }

                AppText {
                    width: parent.width
                    text: station.modelData
                    color: station.isNow ? station.ink : Theme.ink3
                    font.pixelSize: Theme.caption
                    font.weight: station.isNow ? Font.DemiBold : Font.Normal
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
