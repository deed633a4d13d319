import QtQuick
import Calcar

/*! The sign of an urgency: told apart by its shape alone. */
Item {
    id: root

    required property int urgency
    property color ink: Theme.urgencyInk(urgency)
    readonly property bool isFilled: urgency >= Terms.Urgency.Within48h || urgency === Terms.Urgency.Routine || urgency === Terms.Urgency.None
    readonly property string outline: {
        switch (urgency) {
        case Terms.Urgency.Emergency:
            return "M12.5 3 L27.5 3 L37 12.5 L37 27.5 L27.5 37 L12.5 37 L3 27.5 L3 12.5 L12.5 3 Z";
        case Terms.Urgency.SameDay:
            return "M20 2 L38 20 L20 38 L2 20 L20 2 Z";
        case Terms.Urgency.Within48h:
        case Terms.Urgency.Within2Weeks:
            return "M20 4 L38 35 L2 35 L20 4 Z";
        case Terms.Urgency.Routine:
            return "M11 5 L29 5 C32.31 5 35 7.69 35 11 L35 29 C35 32.31 32.31 35 29 35 L11 35 C7.69 35 5 32.31 5 29 L5 11 C5 7.69 7.69 5 11 5 Z";
        default:
            return "M20 4 C28.84 4 36 11.17 35.99 20 C35.99 28.84 28.83 36 19.99 36 C11.16 36 4 28.84 4 20 C3.99 11.17 11.15 4 19.99 4 L20 4 Z";
        }
    }
    readonly property string mark: {
        switch (urgency) {
        case Terms.Urgency.Within48h:
        case Terms.Urgency.Within2Weeks:
            return "M20 15 L20 24 M20 30 L20 30.1";
        case Terms.Urgency.Emergency:
        case Terms.Urgency.SameDay:
            return "M20 10 L20 22 M20 29 L20 29.1";
        case Terms.Urgency.Routine:
            // On to somebody else: along the line.
            return LayoutMirroring.enabled ? "M28 20 L12 20 M18.5 13.5 L12 20 L18.5 26.5" : "M12 20 L28 20 M21.5 13.5 L28 20 L21.5 26.5";
        case Terms.Urgency.Monitor:
            return "M20 11 L20 20 L26.5 24";
        default:
            return "M12.5 20.5 L18 26 L28 14.5";
        }
    }

    implicitWidth: Theme.px(36)
    implicitHeight: Theme.px(36)

    DrawnPath {
        anchors.fill: parent
        grid: 40
        path: root.outline
        line: root.ink
        lineWidth: 3
        fill: root.isFilled ? root.ink : "transparent"
    }

    DrawnPath {
        anchors.fill: parent
        grid: 40
        path: root.mark
        line: root.isFilled ? Theme.surface : root.ink
        lineWidth: 3.6
    }
}
