import { useMemo, useState } from 'react';
import { sizeOf } from '../../core/tensor/shape';
import { ModelError } from '../../model/model-error';
import type { WrittenModel } from '../../model/model-format';
import { modelFormats } from '../../model/model-formats';
import type { ModelSource } from '../../model/written-model';
import { fileName, saveFile } from '../../state/export/save-file';
import { inform } from '../../state/stores/notices';
import { modelWords } from '../../words/en/model';
import { listed } from '../../words/grammar';
import { said } from '../../words/problem';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import styles from './ExportPage.module.css';
import { Fact, Facts } from './Facts';
import { sentence } from './sentence';
import { wording } from './words';

/** What numbers are written as, by its id. */
const numbersOf = [
  { value: 'as here', label: wording.asHereMostlyFloat64 },
  { value: 'float32', label: wording.float32 },
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
    inform(wording.savedAllAs(names));
  };
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <Select
          label={wording.format}
          value={id}
          onChange={choose}
          options={modelFormats.map((each) => ({ value: each.id, label: each.label }))}
        />
        <p className={styles.words}>{sentence(format.detail)}</p>
        <Toggle label={wording.withGradients} checked={gradients} onChange={setGradients} />
        {!format.single && (
          <Select
            label={wording.numbers}
            value={numbers}
            onChange={setNumbers}
            options={numbersOf}
          />
        )}
        <div className={styles.doings}>
          <Button
            variant="primary"
            disabled={typeof model === 'string' ? model : false}
            onClick={save}
          >
            {wording.save}
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
    return wording.sizeOfFile(fileName(title), extension, size);
  });
  return (
    <Facts label={wording.whatIsSaved}>
      <Fact term={wording.files} detail={listed(files)} />
      <Fact term={wording.operators} detail={wording.operator(model.operators)} />
      {others.length > 0 && <Fact term={wording.inputs} detail={named(others)} />}
      {parameters.length > 0 && <Fact term={wording.parameters} detail={named(parameters)} />}
      <Fact term={wording.outputs} detail={named(program.outputs)} />
      {gradients && output && (
        <Fact
          term={wording.gradients}
          detail={wording.gradientsInTheModel(Boolean(isArray), output.name)}
        />
      )}
      {model.singleOnly.length > 0 && (
        <Fact
          term={wording.toKnow}
          detail={wording.onnxRuntimeComputesInFloat32(model.singleOnly)}
        />
      )}
    </Facts>
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
