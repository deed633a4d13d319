import QtQuick
import Calcar

/*! Cards of advice in two columns, or in one. */
Flow {
    id: root

    required property RowModel advice
    readonly property int columns: width >= Theme.px(640) ? 2 : 1

    spacing: Theme.gap

    Repeater {
        model: root.advice

        AdviceCard {
            width: (root.width - (root.columns - 1) * root.spacing) / root.columns - 0.01
        }
    }
}
