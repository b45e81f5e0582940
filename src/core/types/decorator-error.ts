/** What a decorator's type asks for when a declaration does not hold: the sentence is the remedy. */
export interface DecoratorError<Sentence extends string> {
  readonly '~error': Sentence
}
