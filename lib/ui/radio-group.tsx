interface RadioGroupProps<Value extends string | number> {
  /** Of the boxes, and the beginning of their ids. */
  readonly name: string;
  readonly label: string;
  /** Where a heading says the same. */
  readonly hiddenLabel?: boolean;
  readonly values: readonly Value[];
  readonly words: (value: Value) => string;
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** One choice out of a few, all in view. */
export function RadioGroup<Value extends string | number>(props: RadioGroupProps<Value>) {
  const { name, label, hiddenLabel, values, words, chosen, choose } = props;
  return (
    <fieldset class="radios">
      <legend class={hiddenLabel ? 'unseen' : 'legend'}>{label}</legend>
      {values.map((value) => (
        <label key={value} class="row check">
          <input
            type="radio"
            name={name}
            id={`${name}-${value}`}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          {words(value)}
        </label>
      ))}
    </fieldset>
  );
}
