import { wording as classroomAnswer } from './classroom/answer/words.de';
import { wording as classroomAssignment } from './classroom/assignment/words.de';
import { wording as classroomDoor } from './classroom/door/words.de';
import { wording as primitives } from './core/primitives/words.de';
import { wording as documentArray } from './document/array/words.de';
import { wording as document } from './document/words.de';
import { wording as figure } from './figure/late-words.de';
import { wording as fileExamplesLate } from './file/examples/late-words.de';
import { wording as fileExamples } from './file/examples/words.de';
import { wording as langEmit } from './lang/emit/words.de';
import { wording as langFrontEnds } from './lang/front-ends/words.de';
import { wording as sentence } from './lang/sentence/words.de';
import { wording as langTable } from './lang/table/words.de';
import { wording as learnData } from './learn/data/words.de';
import { wording as learnNetwork } from './learn/network/words.de';
import { wording as learnOptimiser } from './learn/optimiser/words.de';
import { wording as model } from './model/words.de';
import { wording as pythonExamples } from './python/examples/words.de';
import { wording as pythonRuntime } from './python/runtime/words.de';
import { wording as stateArrays } from './state/arrays/words.de';
import { wording as stateBeside } from './state/beside/words.de';
import { wording as stateClassroom } from './state/classroom/words.de';
import { wording as stateCommandLate } from './state/command/late-words.de';
import { wording as stateCommand } from './state/command/words.de';
import { wording as stateDocumentEarly } from './state/document/early-words.de';
import { wording as stateDocumentLate } from './state/document/late-words.de';
import { wording as stateDocument } from './state/document/words.de';
import { wording as stateEmbedLate } from './state/embed/late-words.de';
import { wording as stateEmbed } from './state/embed/words.de';
import { wording as stateExportLate } from './state/export/late-words.de';
import { wording as stateExport } from './state/export/words.de';
import { wording as stateKeepLate } from './state/keep/late-words.de';
import { wording as stateKeep } from './state/keep/words.de';
import { wording as stateLesson } from './state/lesson/words.de';
import { wording as stateLoading } from './state/loading/words.de';
import { wording as statePlayback } from './state/playback/words.de';
import { wording as statePlayer } from './state/player/words.de';
import { wording as stateProgram } from './state/program/words.de';
import { wording as stateShelf } from './state/shelf/words.de';
import { wording as stateTrainingNames } from './state/training/names/words.de';
import { wording as stateTraining } from './state/training/words.de';
import { wording as stateVisitLate } from './state/visit/late-words.de';
import { wording as stateVisit } from './state/visit/words.de';
import { wording as studyCurve } from './study/curve/words.de';
import { wording as studyJacobian } from './study/jacobian/words.de';
import { wording as canvasBeside } from './ui/canvas/beside/words.de';
import { wording as canvasChoosingLate } from './ui/canvas/choosing/late-words.de';
import { wording as canvasChoosing } from './ui/canvas/choosing/words.de';
import { wording as canvasFigure } from './ui/canvas/figure/words.de';
import { wording as canvasFinding } from './ui/canvas/finding/words.de';
import { wording as canvasNodeEarly } from './ui/canvas/node/early-words.de';
import { wording as canvasNodeLate } from './ui/canvas/node/late-words.de';
import { wording as canvasNode } from './ui/canvas/node/words.de';
import { wording as canvasNotes } from './ui/canvas/notes/words.de';
import { wording as canvasOutline } from './ui/canvas/outline/words.de';
import { wording as canvasSceneLate } from './ui/canvas/scene/late-words.de';
import { wording as canvasScene } from './ui/canvas/scene/words.de';
import { wording as canvasViewEarly } from './ui/canvas/view/early-words.de';
import { wording as canvasViewLate } from './ui/canvas/view/late-words.de';
import { wording as canvasView } from './ui/canvas/view/words.de';
import { wording as canvasWire } from './ui/canvas/wire/words.de';
import { wording as classroom } from './ui/classroom/words.de';
import { wording as compare } from './ui/compare/words.de';
import { wording as cost } from './ui/cost/words.de';
import { wording as curve } from './ui/curve/words.de';
import { wording as dataflow } from './ui/dataflow/words.de';
import { wording as embed } from './ui/embed/words.de';
import { wording as examplesEarly } from './ui/examples/early-words.de';
import { wording as examples } from './ui/examples/words.de';
import { wording as exportStudents } from './ui/export/student-words.de';
import { wording as exportTraining } from './ui/export/training/words.de';
import { wording as exportRoom } from './ui/export/words.de';
import { wording as expression } from './ui/expression/words.de';
import { wording as graphsLate } from './ui/graphs/late-words.de';
import { wording as graphs } from './ui/graphs/words.de';
import { wording as inspectorLate } from './ui/inspector/late-words.de';
import { wording as inspector } from './ui/inspector/words.de';
import { wording as jacobian } from './ui/jacobian/words.de';
import { wording as lesson } from './ui/lesson/words.de';
import { wording as palette } from './ui/palette/words.de';
import { wording as partsExport } from './ui/parts/export/words.de';
import { wording as partsFields } from './ui/parts/fields/words.de';
import { wording as partsFrameEarly } from './ui/parts/frame/early-words.de';
import { wording as partsFrameLate } from './ui/parts/frame/late-words.de';
import { wording as partsFrame } from './ui/parts/frame/words.de';
import { wording as partsMenusEarly } from './ui/parts/menus/early-words.de';
import { wording as partsMenusLate } from './ui/parts/menus/late-words.de';
import { wording as partsMenus } from './ui/parts/menus/words.de';
import { wording as partsPlot } from './ui/parts/plot/words.de';
import { wording as partsProse } from './ui/parts/prose/words.de';
import { wording as partsSettingsLate } from './ui/parts/settings/late-words.de';
import { wording as partsSettings } from './ui/parts/settings/words.de';
import { wording as partsTape } from './ui/parts/tape/words.de';
import { wording as partsTensorLate } from './ui/parts/tensor/late-words.de';
import { wording as partsTensor } from './ui/parts/tensor/words.de';
import { wording as partsTerms } from './ui/parts/terms/words.de';
import { wording as partsText } from './ui/parts/text/words.de';
import { wording as playerEarly } from './ui/player/early-words.de';
import { wording as player } from './ui/player/words.de';
import { wording as present } from './ui/present/words.de';
import { wording as program } from './ui/program/words.de';
import { wording as settingsLate } from './ui/settings/late-words.de';
import { wording as settings } from './ui/settings/words.de';
import { wording as shareLate } from './ui/share/late-words.de';
import { wording as share } from './ui/share/words.de';
import { wording as shellEarly } from './ui/shell/early-words.de';
import { wording as shellLate } from './ui/shell/late-words.de';
import { wording as shellPhone } from './ui/shell/phone/words.de';
import { wording as shell } from './ui/shell/words.de';
import { wording as traceCell } from './ui/trace/cell/words.de';
import { wording as tracePanelLate } from './ui/trace/panel/late-words.de';
import { wording as tracePanel } from './ui/trace/panel/words.de';
import { wording as tracePasses } from './ui/trace/passes/words.de';
import { wording as traceTable } from './ui/trace/table/words.de';
import { wording as trainBuilder } from './ui/train/builder/words.de';
import { wording as trainData } from './ui/train/data/words.de';
import { wording as trainHistory } from './ui/train/history/words.de';
import { wording as trainLandscape } from './ui/train/landscape/words.de';
import { wording as trainOutcome } from './ui/train/outcome/words.de';
import { wording as trainRates } from './ui/train/rates/words.de';
import { wording as trainRuns } from './ui/train/runs/words.de';
import { wording as train } from './ui/train/words.de';
import { wording as transformLate } from './ui/transform/late-words.de';
import { wording as transform } from './ui/transform/words.de';
import { problems } from './words/de/problems';
import { wording as grammar } from './words/grammar.de';

/** The interface in German, by the names of its rooms. */
export const german = {
  primitives: primitives,
  sentence: sentence,
  'canvas/beside': canvasBeside,
  'canvas/choosing/late': canvasChoosingLate,
  'canvas/choosing': canvasChoosing,
  'canvas/figure': canvasFigure,
  'canvas/finding': canvasFinding,
  'canvas/node/early': canvasNodeEarly,
  'canvas/node/late': canvasNodeLate,
  'canvas/node': canvasNode,
  'canvas/notes': canvasNotes,
  'canvas/outline': canvasOutline,
  'canvas/scene/late': canvasSceneLate,
  'canvas/scene': canvasScene,
  'canvas/view/early': canvasViewEarly,
  'canvas/view/late': canvasViewLate,
  'canvas/view': canvasView,
  'canvas/wire': canvasWire,
  classroom: classroom,
  compare: compare,
  cost: cost,
  curve: curve,
  dataflow: dataflow,
  embed: embed,
  'examples/early': examplesEarly,
  examples: examples,
  'export/students': exportStudents,
  'export/training': exportTraining,
  export: exportRoom,
  expression: expression,
  'graphs/late': graphsLate,
  graphs: graphs,
  'inspector/late': inspectorLate,
  inspector: inspector,
  jacobian: jacobian,
  lesson: lesson,
  palette: palette,
  'parts/export': partsExport,
  'parts/fields': partsFields,
  'parts/frame/early': partsFrameEarly,
  'parts/frame/late': partsFrameLate,
  'parts/frame': partsFrame,
  'parts/menus/early': partsMenusEarly,
  'parts/menus/late': partsMenusLate,
  'parts/menus': partsMenus,
  'parts/plot': partsPlot,
  'parts/prose': partsProse,
  'parts/settings/late': partsSettingsLate,
  'parts/settings': partsSettings,
  'parts/tape': partsTape,
  'parts/tensor/late': partsTensorLate,
  'parts/tensor': partsTensor,
  'parts/terms': partsTerms,
  'parts/text': partsText,
  'player/early': playerEarly,
  player: player,
  present: present,
  program: program,
  'settings/late': settingsLate,
  settings: settings,
  'share/late': shareLate,
  share: share,
  'shell/early': shellEarly,
  'shell/late': shellLate,
  'shell/phone': shellPhone,
  shell: shell,
  'trace/cell': traceCell,
  'trace/panel/late': tracePanelLate,
  'trace/panel': tracePanel,
  'trace/passes': tracePasses,
  'trace/table': traceTable,
  'train/builder': trainBuilder,
  'train/data': trainData,
  'train/history': trainHistory,
  'train/landscape': trainLandscape,
  'train/outcome': trainOutcome,
  'train/rates': trainRates,
  'train/runs': trainRuns,
  train: train,
  'transform/late': transformLate,
  transform: transform,
  grammar: grammar,
  ...problems,
  'lang/emit': langEmit,
  'lang/front-ends': langFrontEnds,
  'lang/table': langTable,
  'study/jacobian': studyJacobian,
  'study/curve': studyCurve,
  model: model,
  'document/array': documentArray,
  'learn/data': learnData,
  'learn/network': learnNetwork,
  'learn/optimiser': learnOptimiser,
  'python/examples': pythonExamples,
  'python/runtime': pythonRuntime,
  'classroom/door': classroomDoor,
  'classroom/assignment': classroomAssignment,
  'classroom/answer': classroomAnswer,
  document: document,
  figure: figure,
  'file/examples/late': fileExamplesLate,
  'file/examples': fileExamples,
  'state/arrays': stateArrays,
  'state/beside': stateBeside,
  'state/classroom': stateClassroom,
  'state/command/late': stateCommandLate,
  'state/command': stateCommand,
  'state/document/early': stateDocumentEarly,
  'state/document/late': stateDocumentLate,
  'state/document': stateDocument,
  'state/embed/late': stateEmbedLate,
  'state/embed': stateEmbed,
  'state/export/late': stateExportLate,
  'state/export': stateExport,
  'state/keep/late': stateKeepLate,
  'state/keep': stateKeep,
  'state/lesson': stateLesson,
  'state/loading': stateLoading,
  'state/playback': statePlayback,
  'state/player': statePlayer,
  'state/program': stateProgram,
  'state/shelf': stateShelf,
  'state/training': stateTraining,
  'state/training/names': stateTrainingNames,
  'state/visit/late': stateVisitLate,
  'state/visit': stateVisit,
} satisfies Readonly<Record<string, unknown>>;
