/** Commands of LaTeX and amsmath for mathematical signs, each with its sign; of two commands for one sign the first is printed. */
const SIGNS =
  `alpha α beta β gamma γ delta δ varepsilon ε epsilon ϵ zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ varphi φ phi ϕ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
times × cdot ⋅ div ÷ pm ± mp ∓ circ ∘ ast ∗ star ⋆ otimes ⊗ oplus ⊕ odot ⊙ bullet ∙ setminus ∖ cup ∪ cap ∩ wedge ∧ vee ∨ neg ¬
leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ mid ∣ parallel ∥ perp ⊥ in ∈ ni ∋ notin ∉
subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ emptyset ∅ forall ∀ exists ∃ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ prime ′ top ⊤ bot ⊥
to → rightarrow → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦
ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ Vert ‖ lVert ‖ rVert ‖ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ dagger † surd √`
    .split(/\s+/)
    .flatMap((word, i, words) => (i % 2 === 0 ? [[word, words[i + 1] as string] as const] : []))

/** The sign that a command of TeX prints. */
export const SIGN_OF: ReadonlyMap<string, string> = new Map(SIGNS)

/** The command of TeX that prints a sign, without its backslash. */
export const COMMAND_OF: ReadonlyMap<string, string> = new Map([
  ...SIGNS.toReversed().map(([command, sign]) => [sign, command] as const),
  ['µ', 'mu'],
  ['Ω', 'Omega'],
  ['·', 'cdot'],
])

/** Names of functions that LaTeX and Typst both have. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
)
