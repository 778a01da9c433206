import type { Document } from '../../document/document';
import { useCurve } from '../../state/study/curve-store';
import { Empty } from '../parts/frame/Empty';
import { type PageProps, Tab } from '../parts/frame/Tab';
import { CurveChoices } from './CurveChoices';
import { CurvePage } from './CurvePage';
import { MapPage } from './MapPage';
import { useSubject } from './use-subject';
import { wording } from './words';

const lacking = {
  output: wording.itsCurveIsThenDrawn,
  input: wording.theOutputIsThenDrawn,
};

/**
 * The output of the graph as a curve over one number of its inputs, or as a map over two, with a point
 * to pull and the slope that AD gives there. It takes the whole height and any width it is given, and
 * needs nothing else.
 */
export function CurvePanel(tab: PageProps) {
  return (
    <Tab {...tab} lacking={lacking} actions={(document) => <Choices document={document} />}>
      {(document) => <Page document={document} />}
    </Tab>
  );
}

function Choices({ document }: { readonly document: Document }) {
  const subject = useSubject(document);
  return subject && <CurveChoices subject={subject} />;
}

function Page({ document }: { readonly document: Document }) {
  const subject = useSubject(document);
  const view = useCurve((state) => state.view);
  if (!subject) {
    return <Empty title={wording.thereIsNothingToDraw}>{wording.theOutputOrTheInputs}</Empty>;
  }
  const { y } = subject;
  return view === 'map' && y ? (
    <MapPage subject={{ ...subject, y }} />
  ) : (
    <CurvePage subject={subject} />
  );
}
