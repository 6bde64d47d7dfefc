/** What is to become of a place that differs: the national value is taken over, or ours is kept. */
export type Choice = 'accept' | 'reject'
export type Choices = ReadonlyMap<string, Choice>
