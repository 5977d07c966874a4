import type { Key } from '../../contracts.ts'
import { initializationInk, initializationKey } from './initializations.ts'
import { MARKS } from './marks.ts'
import { wayKey } from './ways.ts'

/** What the prose names by a sample of its mark: how every figure draws it. */
export const keys = {
  'init.positive': initializationKey('U[0, 1)'),
  'init.small': initializationKey('U(±1/√n)'),
  'init.normal': initializationKey('N(0, 1/n)'),
  'init.identity': initializationKey('identity'),
  'init.orthogonal': initializationKey('orthogonal'),
  'init.vanishing': initializationKey('vanishing'),
  'init.exploding': initializationKey('exploding'),
  'bundle.small': { ink: initializationInk('vanishing') },
  'bundle.large': { ink: initializationInk('exploding') },
  'bundle.orthogonal': { ink: initializationInk('orthogonal') },
  'way.addition': wayKey('addition'),
  'way.binet': wayKey('φⁿ/√5'),
  'way.rule': wayKey('13 · 1.618ⁿ⁻⁷'),
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
