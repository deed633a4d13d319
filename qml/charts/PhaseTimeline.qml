import QtQuick
import Calcar

/*! The phases of a programme in their order, with what leads out of each. */
Flow {
    id: root

    required property RowModel phases
    required property int current
    signal chosen(int index)

    readonly property int columns: Math.max(1, Math.min(phases.count, Math.floor(width / Theme.px(140))))
    readonly property real tallest: {
        let most = Theme.touch;
        for (let i = 0; i < steps.count; ++i) {
            const step = steps.itemAt(i) as PhaseStep;
            most = step !== null ? Math.max(most, step.chevronHeight) : most;
        }
        return most;
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    spacing: Theme.half
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Phases")

    Repeater {
        id: steps

        model: root.phases

        PhaseStep {
            width: (root.width - (root.columns - 1) * root.spacing) / root.columns - 0.01
            isCurrent: index === root.current
            tallest: root.tallest
            onChosen: root.chosen(index)
        }
    }
}
