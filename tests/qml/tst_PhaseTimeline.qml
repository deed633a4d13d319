import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

/*! The phases of a programme: one press shows a phase, locked ones say so by word and sign. */
Item {
    id: stage

    width: 1000
    height: 400

    TestRoom {
        id: room
    }

    Component {
        id: modelComponent

        PlanPage {}
    }

    Component {
        id: timelineComponent

        PhaseTimeline {
            property list<int> shown

            width: 900
            current: 0
            onChosen: index => {
                this.shown.push(index);
                current = index;
            }
        }
    }

    Component {
        id: stepComponent

        PhaseStep {
            property int chosenTimes: 0

            width: 200
            index: 1
            name: "Load"
            weeks: "weeks 3 to 6"
            exits: ["pain at most 2", "both sides alike", "hop without pain"]
            isOpen: true
            isChanged: false
            isCurrent: false
            tallest: 44
            onChosen: ++chosenTimes
        }
    }

    HandsCase {
        name: "PhaseTimeline"

        function timeline(example: string, values: var): PhaseTimeline {
            const consultation = room.openExample(example);
            room.settle();
            const plan = modelComponent.createObject(stage, { consultation: consultation }) as PlanPage;
            const made = createTemporaryObject(timelineComponent, stage, Object.assign({ phases: plan.phases }, values)) as PhaseTimeline;
            waitForRendering(made);
            return made;
        }

        function step(values: var): PhaseStep {
            return made(stepComponent, stage, values) as PhaseStep;
        }

        function chevrons(item: Item): var {
            return seen(item, one => one instanceof Chevron);
        }

        function test_onePressShowsAPhase_data(): var {
            return inEveryWay([{}]);
        }

        function test_onePressShowsAPhase(row: var): void {
            const line = timeline("gluteal-tendinopathy", {});
            verify(chevrons(line).length >= 3);

            press(chevrons(line)[2], row.way);

            compare(Array.from(line.shown), [2]);
            compare(chevrons(line).filter(one => one.isCurrent).map(one => one.index), [2]);
            verify(chevrons(line)[2].Accessible.selected);
            verify(!chevrons(line)[0].Accessible.selected);
        }

        function test_tabGoesFromPhaseToPhaseAndShowsNone(): void {
            const line = timeline("gluteal-tendinopathy", {});
            chevrons(line)[0].forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Tab);

            verify(chevrons(line)[1].activeFocus);
            compare(line.shown.length, 0);
        }

        function test_phasesStandInTheirOrderAlsoWhereTheWindowIsMirrored(): void {
            const line = timeline("gluteal-tendinopathy", {});
            stage.LayoutMirroring.enabled = true;
            stage.LayoutMirroring.childrenInherit = true;
            const places = chevrons(line).map(one => one.mapToItem(line, 0, 0));
            stage.LayoutMirroring.enabled = false;

            for (let i = 1; i < places.length; ++i) {
                verify(places[i].x > places[i - 1].x || places[i].y > places[i - 1].y);
            }
        }

        function test_narrowTimelinesBreakAndKeepEveryPhaseInSight(): void {
            const line = timeline("gluteal-tendinopathy", { width: 300 });

            for (const one of chevrons(line)) {
                const right = one.mapToItem(line, one.width, 0).x;
                verify(right <= line.width + 0.5);
            }
            verify(line.columns < chevrons(line).length);
        }

        function test_chevronsInARowAreOfOneHeight(): void {
            const heights = chevrons(timeline("gluteal-tendinopathy", {})).map(one => one.height);

            verify(heights.every(height => height === heights[0]));
            verify(heights[0] >= Theme.touch);
        }

        function test_aLockedPhaseSaysSoByWordAndSign(): void {
            const one = step({ isOpen: false });

            compare(chevrons(one)[0].Accessible.name, "Load, locked");
            compare(only(one, item => item instanceof Icon).name, "lock");
            one.isOpen = true;
            compare(chevrons(one)[0].Accessible.name, "Load");
            compare(seen(one, item => item instanceof Icon).length, 0);
        }

        function test_aLockedPhaseCanBeLookedAt_data(): var {
            return inEveryWay([{}]);
        }

        function test_aLockedPhaseCanBeLookedAt(row: var): void {
            const one = step({ isOpen: false });

            press(chevrons(one)[0], row.way);

            compare(one.chosenTimes, 1);
        }

        function test_whatWasChangedSaysSo(): void {
            const one = step({});
            verify(textsOf(one).includes("weeks 3 to 6"));

            one.isChanged = true;

            verify(textsOf(one).includes("weeks 3 to 6 · changed"));
        }

        function test_theWayOutOfAPhaseIsTold_data(): var {
            return [
                { tag: "several", exits: ["pain at most 2", "both sides alike", "hop without pain"], words: ["ends with", "pain at most 2, and 2 more"] },
                { tag: "one", exits: ["pain at most 2"], words: ["ends with", "pain at most 2"] },
                { tag: "none", exits: [], words: [] }
            ];
        }

        function test_theWayOutOfAPhaseIsTold(row: var): void {
            compare(textsOf(step({ exits: row.exits })).slice(2), row.words);
        }

        function test_theShownPhaseIsTheFilledOne(): void {
            const one = step({});
            const shape = () => only(one, item => item instanceof DrawnPath);
            verify(!Qt.colorEqual(shape().fill, Theme.accent));

            one.isCurrent = true;

            verify(Qt.colorEqual(shape().fill, Theme.accent));
            one.isOpen = false;
            verify(!Qt.colorEqual(shape().fill, Theme.accent), "a locked phase is never filled");
            verify(shape().line.a > 0);
        }
    }
}
