import type { JobSubject } from '../../learn/job/subject';
import { parametersOf } from '../../learn/run/model';
import { startOf } from '../../learn/run/trainer';
import { currentDocument } from '../stores/document-store';
import { rowsLoaded } from './rows-loaded';
import { isSubject, type Lack, type Subject, subjectOf } from './subject';
import { currentRun, startNumbersOf } from './train';

/**
 * The run as it is now, to go on elsewhere, or what it lacks. Where a run is known by the parameters that it
 * began with alone, it begins anew with those.
 */
export async function jobToGoOn(title: string): Promise<JobSubject | Lack> {
  const found = subjectOf(currentDocument(), await rowsLoaded());
  if (!isSubject(found)) return found;
  const { model, training, all } = found;
  const run = currentRun();
  return { title, model, training, all, state: run?.reports[run.at]?.state ?? beginning(found) };
}

function beginning(subject: Subject) {
  const { model, training } = subject;
  const kept = training.progress && startNumbersOf(subject, training.progress);
  return startOf(model, training, kept ?? parametersOf(model));
}
