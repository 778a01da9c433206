import { worded } from '../../words/worded';

/** What stands over columns of the trace: as in Harrison, or as in Baydin et al. 2018, Table 2. */
export const wording = worded('lang/table', {
  primal: 'Forward Primal Trace',
  adjoint: 'Reverse Adjoint Trace',
  tangent: 'Forward Tangent (Derivative) Trace',
  withNumbers: 'With Numbers',
  value: 'Value',
});
