import QtQuick
import Calcar

/*! The pages as they will be printed. The paper is always white. */
Rectangle {
    id: root

    required property DocumentsPage page
    /*! It scrolls by itself; otherwise it is as high as its pages. */
    property bool scrolls: true
    property real seenFrom: 0
    property real seenTo: 100000
    property bool isFull: false

    readonly property real paperWidth: root.isFull && root.scrolls ? Theme.px(794) : view.width
    readonly property int shownPage: Math.max(0, Math.min(page.pages.count - 1, Math.floor((view.contentY + view.height / 3) / Math.max(1, paperWidth * 1.41429 + Theme.gap))))

    implicitHeight: head.height + Theme.gap + Theme.px(12) + (root.scrolls ? Theme.px(400) : view.contentHeight)
    radius: Theme.cardRadius
    color: Theme.surface3
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("%1 as it will be printed").arg(page.title)

    Flow {
        id: head

        x: Theme.gap
        y: Theme.px(6)
        width: parent.width - 2 * x
        spacing: Theme.step

        AppText {
            width: Math.max(Theme.px(90), head.width - (zoom.visible ? zoom.width + Theme.step : 0))
            height: Theme.touch
            verticalAlignment: Text.AlignVCenter
            text: root.scrolls ? qsTr("Page %1 of %2").arg(root.shownPage + 1).arg(root.page.pages.count) : qsTr("Pages: %1").arg(root.page.pages.count)
            visible: root.page.pages.count > 0
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        }

        Segments {
            id: zoom

            visible: root.scrolls
            name: qsTr("Size of the pages")
            words: [qsTr("Fit"), qsTr("Full size")]
            current: root.isFull ? 1 : 0
            onChosen: index => root.isFull = index === 1
        }
    }

    Flickable {
        id: view

        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.topMargin: head.y + head.height + Theme.half
        contentWidth: root.paperWidth
        contentHeight: sheets.height
        interactive: root.scrolls
        boundsBehavior: Flickable.StopAtBounds
        clip: root.scrolls
        activeFocusOnTab: root.scrolls
        Accessible.role: Accessible.Document
        Accessible.name: root.Accessible.name
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.px(60))
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.px(60))
        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                const by = event.key === Qt.Key_PageDown ? height : -height;
                contentY = Math.max(0, Math.min(Math.max(0, contentHeight - height), contentY + by));
                event.accepted = true;
            }
        }

        FocusRing {
            visible: view.activeFocus
        }

        Column {
            id: sheets

            spacing: Theme.gap

            Repeater {
                model: root.page.pages.count

                PageSheet {
                    id: sheet

                    required property int index

                    width: root.paperWidth
                    height: Math.round(width * 1.41429)
                    pages: root.page.pages
                    page: index
                    inSight: root.scrolls ? y < view.contentY + view.height && y + height > view.contentY : y < root.seenTo && y + height > root.seenFrom
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Page %1 of %2. Copy it as text to read it.").arg(index + 1).arg(root.page.pages.count)

                    Rectangle {
                        anchors.fill: parent
                        color: "transparent"
                        border.width: 1
                        border.color: Theme.line
                    }
                }
            }
        }

        ScrollMark {
            flickable: view
            visible: root.scrolls
        }
    }

    AppText {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.wide
        visible: root.page.pages.trouble !== ""
        text: qsTr("The pages cannot be drawn here: %1. The document itself is whole; copy it as text.").arg(root.page.pages.trouble)
        color: Theme.red
        horizontalAlignment: Text.AlignHCenter
    }
}
