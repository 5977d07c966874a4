import { band, type Interval } from '../compute/intervals.ts'
import { LIBRARY_DEFAULTS, type Library } from '../compute/library-defaults.ts'
import { stream } from '../compute/random.ts'
import { spectralRadius } from '../compute/spectrum.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'rnn.size' | 'rnn.steps' | 'rnn.draws'>

/** The rule of each default and the layer it belongs to. */
const RULES: Readonly<Record<Library, { readonly law: string; readonly layer: string }>> = {
  Lasagne: { law: '$U(-0.01, 0.01)$', layer: 'RecurrentLayer' },
  PyTorch: { law: '$U(-1/\\sqrt n, 1/\\sqrt n)$', layer: 'nn.RNN' },
  Keras: { law: 'orthogonal', layer: 'SimpleRNN' },
  JAX: { law: 'orthogonal', layer: 'Flax SimpleCell' },
}

interface Row extends Interval {
  readonly library: Library
}

function table(rows: readonly Row[], { steps, draws }: { steps: number; draws: number }) {
  const radius = (title: string, values: number[]) => ({
    title,
    unit: '1',
    meaning: `${title} over ${draws} draws`,
    values,
  })
  const power = (title: string, values: number[]) => ({
    title: `$\\log_{10}$ of ${title.replace('ρ', `$\\rho^{${steps}}$`)}`,
    unit: '1',
    scale: 'log10' as const,
    meaning: `decimal logarithm of the power ${steps} of the ${title.replaceAll('$', '')}`,
    values: values.map((value) => steps * Math.log10(value)),
  })
  return {
    title: 'Spectral radius of the libraries’ defaults',
    columns: {
      library: { title: 'library', unit: '', meaning: 'library', values: rows.map(({ library }) => library) },
      layer: {
        title: 'layer',
        unit: '',
        meaning: 'its simple recurrent layer',
        values: rows.map(({ library }) => RULES[library].layer),
      },
      law: {
        title: 'default',
        unit: '',
        meaning: 'law of the recurrent matrix',
        values: rows.map(({ library }) => RULES[library].law),
      },
      radius: radius(
        'median ρ',
        rows.map(({ middle }) => middle),
      ),
      radiusLow: radius(
        '5 % of ρ',
        rows.map(({ low }) => low),
      ),
      radiusHigh: radius(
        '95 % of ρ',
        rows.map(({ high }) => high),
      ),
      power: power(
        'median ρ',
        rows.map(({ middle }) => middle),
      ),
      powerLow: power(
        '5 % of ρ',
        rows.map(({ low }) => low),
      ),
      powerHigh: power(
        '95 % of ρ',
        rows.map(({ high }) => high),
      ),
    },
  }
}

/** The spectral radius of a recurrent matrix that four libraries leave at its default, and its power at the horizon. 1 s at n = 32, 200 draws. */
export default {
  title: 'Spectral radius of the libraries’ defaults',
  reads: ['rnn.size', 'rnn.steps', 'rnn.draws'],
  run({ 'rnn.size': n, 'rnn.steps': steps, 'rnn.draws': draws }: Reads, seeds: Seeds) {
    const rows = (Object.keys(LIBRARY_DEFAULTS) as Library[]).map((library) => {
      const random = stream(seeds, library)
      return {
        library,
        ...band(Array.from({ length: draws }, () => spectralRadius(LIBRARY_DEFAULTS[library](n, random)))),
      }
    })
    const of = (name: Library) => rows.find(({ library }) => library === name)!
    const [lasagne, pytorch] = [of('Lasagne'), of('PyTorch')]
    const power = (radius: number, which: string) => ({
      value: { log10: steps * Math.log10(radius) },
      meaning: `power ${steps} of ${which}`,
    })
    return {
      tables: { libraries: table(rows, { steps, draws }) },
      quantities: {
        size: { value: n, unit: 'units', meaning: 'order n of the matrices' },
        steps: { value: steps, unit: 'timesteps', meaning: 'the horizon T' },
        draws: { value: draws, unit: 'draws', meaning: 'matrices drawn per library' },
        lasagne: { value: lasagne.middle, meaning: 'median spectral radius of Lasagne’s default' },
        lasagneTheory: { value: 0.01 * Math.sqrt(n / 3), meaning: 'σ√n of Lasagne’s default' },
        lasagnePower: power(lasagne.middle, 'the median spectral radius of Lasagne’s default'),
        pytorch: { value: pytorch.middle, meaning: 'median spectral radius of PyTorch’s default' },
        pytorchPower: power(pytorch.middle, 'the median spectral radius of PyTorch’s default'),
      },
      claims: {
        pytorchBelow: {
          holds: pytorch.high < 1,
          states: 'the spectral radius of PyTorch’s default is below 1 in at least 95 % of the draws',
        },
        orthogonal: {
          holds: [of('Keras'), of('JAX')].every(({ low, high }) => 1 - low < 1e-9 && high - 1 < 1e-9),
          states: 'the spectral radius of the defaults of Keras and Flax is 1',
        },
      },
    }
  },
} satisfies Experiment<Reads>
