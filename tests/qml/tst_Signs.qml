import QtQuick
import QtTest
import Calcar
import "support"

/*! Signs of urgency, flags, segments and tests: every state is told by its shape alone, without any colour. */
Item {
    id: stage

    width: 200
    height: 200

    Rectangle {
        id: paper

        width: 60
        height: 60
        color: "white"
    }

    Component {
        id: urgencyComponent

        UrgencySign {
            width: 40
            height: 40
        }
    }

    Component {
        id: flagComponent

        FlagMark {
            width: 40
            height: 40
        }
    }

    Component {
        id: chainComponent

        ChainMark {
            width: 40
            height: 40
        }
    }

    Component {
        id: testComponent

        TestMark {
            width: 40
            height: 40
        }
    }

    Component {
        id: spikeComponent

        SpikeMark {
            width: 40
            height: 40
        }
    }

    HandsCase {
        name: "Signs"

        /*! Which points of a sign are drawn on, whatever their colour. */
        function shapeOf(component: Component, values: var): string {
            const sign = createTemporaryObject(component, paper, values);
            waitForRendering(sign);
            const picture = grabImage(sign);
            let shape = "";
            for (let y = 0; y < 40; ++y) {
                for (let x = 0; x < 40; ++x) {
                    shape += picture.red(x, y) + picture.green(x, y) + picture.blue(x, y) < 600 ? "#" : " ";
                }
            }
            sign.visible = false;
            return shape;
        }

        function apart(one: string, other: string): int {
            let points = 0;
            for (let i = 0; i < one.length; ++i) {
                points += one[i] === other[i] ? 0 : 1;
            }
            return points;
        }

        function inked(shape: string): int {
            return shape.length - shape.split("#").join("").length;
        }

        function test_eachStateHasAShapeOfItsOwn_data(): var {
            return [
                { tag: "urgency", component: urgencyComponent, role: "urgency", states: [Terms.Urgency.None, Terms.Urgency.Monitor, Terms.Urgency.Routine, Terms.Urgency.Within2Weeks, Terms.Urgency.Within48h, Terms.Urgency.SameDay, Terms.Urgency.Emergency] },
                { tag: "flag", component: flagComponent, role: "state", states: [Terms.Flag.Raised, Terms.Flag.Undecided, Terms.Flag.Overridden, Terms.Flag.Cleared] },
                { tag: "segment", component: chainComponent, role: "state", states: [Terms.ChainState.NotScreened, Terms.ChainState.Observed, Terms.ChainState.Clear, Terms.ChainState.Deficit] },
                { tag: "test", component: testComponent, role: "standing", states: [Terms.TestState.ToDo, Terms.TestState.HalfDone, Terms.TestState.Done, Terms.TestState.Off] }
            ];
        }

        function test_eachStateHasAShapeOfItsOwn(row: var): void {
            const shapes = row.states.map(state => shapeOf(row.component, { [row.role]: state }));

            for (let i = 0; i < shapes.length; ++i) {
                verify(inked(shapes[i]) > 60, "state " + row.states[i] + " is drawn");
                for (let k = 0; k < i; ++k) {
                    verify(apart(shapes[i], shapes[k]) > 60, "states " + row.states[k] + " and " + row.states[i] + " are told apart");
                }
            }
        }

        function test_aMeasurementWithinErrorLooksAsOneThatWasOnlySeen(): void {
            const seenOnly = shapeOf(chainComponent, { state: Terms.ChainState.Observed });

            compare(apart(seenOnly, shapeOf(chainComponent, { state: Terms.ChainState.WithinError })), 0);
        }

        function test_whatIsUrgentIsFilledAndWhatWaitsIsNot(): void {
            const soon = shapeOf(urgencyComponent, { urgency: Terms.Urgency.Within48h });
            const later = shapeOf(urgencyComponent, { urgency: Terms.Urgency.Within2Weeks });

            verify(inked(soon) > 1.3 * inked(later));
        }

        function test_aRaisedFlagIsTheTriangleOfItsUrgency(): void {
            const flag = createTemporaryObject(flagComponent, paper, { state: Terms.Flag.Raised }) as FlagMark;

            const sign = only(flag, one => one instanceof UrgencySign) as UrgencySign;
            compare(sign.urgency, Terms.Urgency.Within48h);
            verify(Qt.colorEqual(sign.ink, Theme.red));
        }

        function test_whatIsOpenIsNeverShownAsCleared_data(): var {
            return [
                { tag: "a flag nobody decided", component: flagComponent, values: { state: Terms.Flag.Undecided } },
                { tag: "a segment nobody screened", component: chainComponent, values: { state: Terms.ChainState.NotScreened } },
                { tag: "a test nobody did", component: testComponent, values: { standing: Terms.TestState.ToDo } },
                { tag: "a test of one side", component: testComponent, values: { standing: Terms.TestState.HalfDone } }
            ];
        }

        function test_whatIsOpenIsNeverShownAsCleared(row: var): void {
            const mark = createTemporaryObject(row.component, paper, row.values);

            compare(seen(mark, one => one instanceof Icon && one.name.startsWith("check")).length, 0);
        }

        function test_aMarkIsOfItsStateWhenThatChanges(): void {
            const flag = createTemporaryObject(flagComponent, paper, { state: Terms.Flag.Undecided }) as FlagMark;
            compare(seen(flag, one => one instanceof DrawnPath && one.dashed).length, 1);

            flag.state = Terms.Flag.Cleared;

            compare(only(flag, one => one instanceof Icon).name, "check-ring");
            compare(seen(flag, one => one instanceof DrawnPath).length, 0);
        }

        function test_referringOnPointsAlongTheLine(): void {
            const fromLeft = shapeOf(urgencyComponent, { urgency: Terms.Urgency.Routine });
            paper.LayoutMirroring.enabled = true;
            paper.LayoutMirroring.childrenInherit = true;
            const fromRight = shapeOf(urgencyComponent, { urgency: Terms.Urgency.Routine });
            paper.LayoutMirroring.enabled = false;

            verify(apart(fromLeft, fromRight) > 20);
            let turned = "";
            for (let y = 0; y < 40; ++y) {
                turned += fromRight.slice(40 * y, 40 * y + 40).split("").reverse().join("");
            }
            verify(apart(fromLeft, turned) < 12, "the same sign, turned round");
        }

        function test_aSpikeIsATriangleThatStandsOnItsBase(): void {
            const shape = shapeOf(spikeComponent, { color: "black" });
            const inRow = y => inked(shape.slice(40 * y, 40 * y + 40));

            verify(inRow(10) > 0);
            verify(inRow(20) > inRow(10));
            verify(inRow(34) > inRow(20));
        }
    }
}
