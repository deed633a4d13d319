import QtQuick
import Calcar

/*! Front, side and back of the body side by side, or one of them where there is no room. */
Card {
    id: root

    required property Consultation consultation
    required property PainPage pain
    property bool showsBones: true

    readonly property bool isWide: width >= Theme.px(600)
    property bool showsLeft: consultation.side !== Terms.BodySide.Right
    /*! The view that is shown where only one is: 0 front, 1 side, 2 back. */
    property int view: 0
    readonly property string pointed: front.pointed !== "" ? front.pointed : side.pointed !== "" ? side.pointed : back.pointed
    readonly property real room: width - 2 * padding
    /*! Pixels per unit of the figures: all of one size. */
    readonly property real unit: isWide ? Math.min((room - 2 * Theme.gap) / 1160, Theme.px(560) / 600) : Math.min(room / 440, Theme.px(520) / 600)

    /*! Brings a place into sight: its view, and its side of the body. */
    function show(place: string): void {
        const view = root.pain.viewOf(place);
        root.view = view === "side" ? 1 : view === "back" ? 2 : 0;
        if (view === "side") {
            root.showsLeft = place.endsWith("left");
        }
    }

    function tap(place: string): void {
        root.pain.mark(place);
        root.show(place);
    }

    padding: isWide ? Theme.px(20) : Theme.px(12)
    spacing: Theme.step

    Flow {
        width: parent.width
        visible: !root.isWide
        spacing: Theme.step

        Segments {
            name: qsTr("View of the body")
            words: [qsTr("Front"), qsTr("Side"), qsTr("Back")]
            current: root.view
            onChosen: index => root.view = index
        }

        Segments {
            visible: root.view === 1
            name: qsTr("Which side of the body is seen")
            words: [qsTr("Right"), qsTr("Left")]
            current: root.showsLeft ? 1 : 0
            onChosen: index => root.showsLeft = index === 1
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        LayoutMirroring.enabled: false
        spacing: Theme.gap

        Column {
            visible: root.isWide || root.view === 0
            width: root.unit * 440

            ViewTitle {
                visible: root.isWide
                text: qsTr("Front")
            }

            BodyView {
                id: front

                width: parent.width
                pain: root.pain
                figure: "front"
                showsBones: root.showsBones
                isTouchable: root.consultation.isOpen
                onTapped: place => root.tap(place)
            }
        }

        Column {
            visible: root.isWide || root.view === 1
            width: root.unit * 280

            ViewTitle {
                visible: root.isWide
                text: root.showsLeft ? qsTr("Left side") : qsTr("Right side")
                otherWords: root.showsLeft ? qsTr("Show the right side") : qsTr("Show the left side")
                onTurned: root.showsLeft = !root.showsLeft
            }

            BodyView {
                id: side

                width: parent.width
                pain: root.pain
                figure: root.showsLeft ? "left-side" : "right-side"
                showsBones: root.showsBones
                isTouchable: root.consultation.isOpen
                onTapped: place => root.tap(place)
            }
        }

        Column {
            visible: root.isWide || root.view === 2
            width: root.unit * 440

            ViewTitle {
                visible: root.isWide
                text: qsTr("Back")
            }

            BodyView {
                id: back

                width: parent.width
                pain: root.pain
                figure: "back"
                showsBones: root.showsBones
                isTouchable: root.consultation.isOpen
                onTapped: place => root.tap(place)
            }
        }
    }

    AppText {
        width: parent.width
        text: root.pointed !== "" ? root.pain.nameOf(root.pointed) : qsTr("Tap where it hurts, drag up for how strong. Hold for a closer look.")
        color: root.pointed !== "" ? Theme.ink : Theme.ink3
        font.pixelSize: Theme.secondary
        font.weight: root.pointed !== "" ? Font.Medium : Font.Normal
        horizontalAlignment: Text.AlignHCenter
    }
}
