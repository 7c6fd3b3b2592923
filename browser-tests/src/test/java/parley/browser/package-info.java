/**
 * The pages as people use them: the five questions from the home page to the receipt, accessibility, weight, and hostile
 * content, in a real browser on both services as packaged. Start with {@link parley.browser.FiveQuestionsIT}.
 */
package parley.browser;
