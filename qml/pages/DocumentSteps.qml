import QtQuick
import Calcar

/*! How far a document is on its way: five stations; what failed says so by shape and word. Words that do not fit side by
    side stand in two lines; where these do not fit either, the present one stands below. */
Item {
    id: root

    /*! 0 draft, 1 signed, 2 queued, 3 sent, 4 received */
    required property int step
    property bool isFailed: false

    readonly property list<string> words: [qsTr("Draft"), qsTr("Signed"), qsTr("Queued"), root.isFailed ? qsTr("Failed") : qsTr("Sent"), qsTr("Received")]
    readonly property real pitch: width / words.length
    property real longest: 0
    readonly property bool isTight: longest > pitch
    /*! The first and the last word of two lines have the room of one and a half stations. */
    readonly property bool isWordless: longest > 1.5 * pitch - Theme.half

    function measure(): void {
        let widest = 0;
        for (let i = 0; i < stations.count; ++i) {
            const station = stations.itemAt(i) as DocumentStation;
            widest = station !== null ? Math.max(widest, station.wordWidth) : widest;
        }
        root.longest = widest;
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: column.height + (isWordless ? present.height + Theme.half : 0)
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
            id: stations

            model: root.words
            onItemAdded: root.measure()

            DocumentStation {
                required property int index
                required property string modelData

                width: root.pitch
                word: modelData
                isNow: index === root.step
                isPast: index < root.step
                isLast: index === root.words.length - 1
                isFailed: root.isFailed
                isFirst: index === 0
                isTight: root.isTight
                isLower: root.isTight && index % 2 === 1
                isWordless: root.isWordless
                onWordWidthChanged: root.measure()
            }
        }
    }

    AppText {
        id: present

        y: column.height + Theme.half
        width: parent.width
        visible: root.isWordless
        text: qsTr("%1, step %2 of %3").arg(root.words[root.step]).arg(root.step + 1).arg(root.words.length)
        color: root.isFailed ? Theme.red : Theme.accent
        font.pixelSize: Theme.caption
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
