import { useMemo, useState } from 'react';
import { sizeOf } from '../../core/tensor/shape';
import { ModelError } from '../../model/model-error';
import type { WrittenModel } from '../../model/model-format';
import { modelFormats } from '../../model/model-formats';
import type { ModelSource } from '../../model/written-model';
import { fileName, saveFile } from '../../state/export/save-file';
import { inform } from '../../state/stores/notices';
import { counted, listed } from '../../words/en/grammar';
import { modelWords } from '../../words/en/model';
import { said } from '../../words/problem';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import styles from './ExportPage.module.css';
import { sentence } from './sentence';

/** What numbers are written as, by its id. */
const numbersOf = [
  { value: 'as here', label: 'As here, mostly float64' },
  { value: 'float32', label: 'float32' },
] as const;

type Numbers = (typeof numbersOf)[number]['value'];

/** The graph as a model that frameworks and runtimes read. */
export function ModelPage({ made }: { readonly made: () => ModelSource | null }) {
  const [source] = useState(made);
  const [id, choose] = useState(modelFormats[0]?.id ?? '');
  const [gradients, setGradients] = useState(false);
  const [numbers, setNumbers] = useState<Numbers>('as here');
  const format = modelFormats.find((each) => each.id === id) ?? modelFormats[0];
  const model = useMemo(
    () => (format ? written(() => source && format.write(source, { gradients, numbers })) : null),
    [source, format, gradients, numbers],
  );
  if (!format || !model) return null;
  const save = () => {
    if (typeof model === 'string') return;
    const names = model.files.map((file) => saveFile(source?.title ?? '', file, file.content));
    inform(`Saved as ${listed(names)}.`);
  };
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <Select
          label="Format"
          value={id}
          onChange={choose}
          options={modelFormats.map((each) => ({ value: each.id, label: each.label }))}
        />
        <p className={styles.words}>{sentence(format.detail)}</p>
        <Toggle label="With gradients" checked={gradients} onChange={setGradients} />
        {!format.single && (
          <Select label="Numbers" value={numbers} onChange={setNumbers} options={numbersOf} />
        )}
        <div className={styles.doings}>
          <Button
            variant="primary"
            disabled={typeof model === 'string' ? model : false}
            onClick={save}
          >
            Save
          </Button>
        </div>
      </div>
      {typeof model === 'string' ? (
        <p className={styles.empty}>{model}</p>
      ) : (
        <About source={source as ModelSource} model={model} gradients={gradients} />
      )}
    </div>
  );
}

/** What is in a model that would be saved. */
function About({
  source,
  model,
  gradients,
}: {
  readonly source: ModelSource;
  readonly model: WrittenModel;
  readonly gradients: boolean;
}) {
  const { program, title } = source;
  const named = (list: readonly { readonly name: string }[]) =>
    listed(list.slice(0, 12).map(({ name }) => name)) + (list.length > 12 ? ' …' : '');
  const parameters = program.inputs.filter(({ role }) => role === 'parameter');
  const others = program.inputs.filter(({ role }) => role !== 'parameter');
  const [output] = program.outputs;
  const isArray = output && sizeOf(program.shapes[output.statement] ?? []) !== 1;
  const files = model.files.map(({ extension, content }) => {
    const size = content.length;
    return `${fileName(title)}.${extension} (${counted(size, 'byte')})`;
  });
  return (
    <dl className={styles.about} aria-label="What is saved">
      <Fact term="Files" detail={listed(files)} />
      <Fact term="Operators" detail={counted(model.operators, 'operator')} />
      {others.length > 0 && <Fact term="Inputs" detail={named(others)} />}
      {parameters.length > 0 && <Fact term="Parameters" detail={named(parameters)} />}
      <Fact term="Outputs" detail={named(program.outputs)} />
      {gradients && output && (
        <Fact
          term="Gradients"
          detail={`of ${isArray ? `the sum of ${output.name}` : output.name}, called gradients/ and the input’s name`}
        />
      )}
      {model.singleOnly.length > 0 && (
        <Fact
          term="To know"
          detail={`ONNX Runtime computes ${listed(model.singleOnly)} in float32 alone; choose float32 to run it there.`}
        />
      )}
    </dl>
  );
}

function Fact({ term, detail }: { readonly term: string; readonly detail: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{detail}</dd>
    </div>
  );
}

/** A model, or why there is none. */
function written(write: () => WrittenModel | null): WrittenModel | string {
  try {
    return write() ?? said(modelWords, { kind: 'no program' }).message;
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
}
