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
    /*! Where a word would be broken, only the present one stands there. */
    property bool isTight: false

    function measure(): void {
        let longest = 0;
        for (let i = 0; i < stations.count; ++i) {
            const station = stations.itemAt(i) as DocumentStation;
            longest = station !== null ? Math.max(longest, station.wordWidth) : longest;
        }
        root.isTight = longest > root.pitch;
    }

    onPitchChanged: measure()

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
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
                isTight: root.isTight
                overhang: index === 0 || index === root.words.length - 1 ? 0 : root.pitch / 2
            }
        }
    }
}
