using Xunit;

namespace Tikkun.Tests.Docs;

public sealed class ScalePictureTests
{
    [Fact]
    public void The_picture_of_growing_cost_is_drawn_from_the_newest_record()
    {
        string[] csv = File.ReadAllLines(Repository.Files("bench", "*-scale.csv").Order().Last());
        string picture = Repository.At("docs/pictures/scale.svg");
        string approved = File.Exists(picture) ? File.ReadAllText(picture) : "";
        Repository.ShouldBeApproved(ScalePicture.Of(csv), approved, drawn => File.WriteAllText(picture, drawn));
    }
}
