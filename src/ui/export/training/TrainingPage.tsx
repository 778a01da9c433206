import { useCallback, useState } from 'react';
import { EmitError } from '../../../lang/emit/emit-error';
import { type Job, type JobRecord, jobOf, jobs, packed } from '../../../learn/job/jobs';
import type { JobSubject } from '../../../learn/job/subject';
import { saveFile } from '../../../state/export/save-file';
import { inform } from '../../../state/stores/notices';
import { listed } from '../../../words/grammar';
import { Button } from '../../parts/fields/Button';
import { Select } from '../../parts/fields/Select';
import styles from '../ExportPage.module.css';
import { Fact, Facts } from '../Facts';
import { useWritten } from '../use-written';
import { wording } from './words';

/** What is trained as it is exported, or why there is nothing to train. */
export type TrainingSource = () => Promise<JobSubject | string>;

/** The run as a package with which it goes on elsewhere. */
export function TrainingPage({ made }: { readonly made: TrainingSource }) {
  const [id, choose] = useState<JobRecord['id']>('pytorch');
  const record = jobs.find((each) => each.id === id) ?? jobs[0];
  const write = useCallback(async (): Promise<Written | string> => {
    const subject = await made();
    return typeof subject === 'string' ? subject : jobOrWhy(subject, record);
  }, [made, record]);
  const written = useWritten(write);
  const why =
    written === null ? wording.beingWritten : typeof written === 'string' ? written : undefined;
  const save = () => {
    if (written === null || typeof written === 'string') return;
    const { job, subject } = written;
    const file = { extension: 'zip', mediaType: 'application/zip' };
    inform(wording.savedAs(saveFile(`${subject.title} ${record.id}`, file, packed(job))));
  };
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <Select
          label={wording.framework}
          value={id}
          onChange={choose}
          options={jobs.map(({ id, label }) => ({ value: id, label }))}
        />
        <p className={styles.words}>{wording.about[record.id]}</p>
        <div className={styles.doings}>
          <Button variant="primary" disabled={why ?? false} onClick={save}>
            {wording.save}
          </Button>
        </div>
        <p className={styles.words}>{wording.goesOn}</p>
      </div>
      {written === null || typeof written === 'string' ? (
        <p className={styles.empty}>{why}</p>
      ) : (
        <div className={styles.written}>
          <Facts label={wording.whatIsSaved}>
            <Fact term={wording.files} detail={listed(Object.keys(written.job.files))} />
            <Fact term={wording.run} detail={<code>{record.command}</code>} />
            <Fact
              term={wording.begins}
              detail={wording.beginsFrom(written.subject.state.updates)}
            />
            {written.job.program.tied && <Fact term={wording.toKnow} detail={wording.tied} />}
          </Facts>
          <textarea
            className={styles.code}
            aria-label={record.file}
            readOnly
            spellCheck={false}
            wrap="off"
            rows={18}
            value={written.job.program.text}
          />
        </div>
      )}
    </div>
  );
}

interface Written {
  readonly subject: JobSubject;
  readonly job: Job;
}

function jobOrWhy(subject: JobSubject, record: JobRecord): Written | string {
  try {
    return { subject, job: jobOf(subject, record) };
  } catch (error) {
    if (error instanceof EmitError) return wording.cannotBeWritten(error.message);
    throw error;
  }
}
