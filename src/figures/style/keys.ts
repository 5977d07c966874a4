import type { Key } from '../../contracts.ts'
import { INITIALIZATIONS } from './initializations.ts'
import { MARKS } from './marks.ts'
import { WAYS } from './ways.ts'

/** What the prose names by a sample of its mark: how every figure draws it. */
export const keys = {
  'init.positive': INITIALIZATIONS['U[0, 1)'],
  'init.small': INITIALIZATIONS['U(±1/√n)'],
  'init.normal': INITIALIZATIONS['N(0, 1/n)'],
  'init.identity': INITIALIZATIONS.identity,
  'init.orthogonal': INITIALIZATIONS.orthogonal,
  'init.vanishing': INITIALIZATIONS.vanishing,
  'init.exploding': INITIALIZATIONS.exploding,
  'bundle.small': { ink: INITIALIZATIONS.vanishing.ink },
  'bundle.large': { ink: INITIALIZATIONS.exploding.ink },
  'bundle.orthogonal': { ink: INITIALIZATIONS.orthogonal.ink },
  'way.addition': WAYS.addition,
  'way.binet': WAYS['φⁿ/√5'],
  'way.rule': WAYS['13 · 1.618ⁿ⁻⁷'],
  'eigenvalue.phi': MARKS.phi,
  'eigenvalue.psi': MARKS.psi,
  'stretch.largest': MARKS.largest,
  'stretch.smallest': MARKS.smallest,
  'matrix.pair': MARKS.pair,
  'matrix.chain': MARKS.chain,
  'product.tied': MARKS.tied,
  'product.untied': MARKS.untied,
  'decay.state': MARKS.state,
  'decay.jacobian': MARKS.jacobian,
  'decay.theory': MARKS.meanField,
  'turn.quarter': MARKS.quarter,
  'turn.oblique': MARKS.oblique,
  'growth.rate': MARKS.rate,
} satisfies Record<string, Key>
