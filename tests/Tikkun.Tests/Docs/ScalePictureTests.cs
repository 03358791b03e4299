using Xunit;

namespace Tikkun.Tests.Docs;

public sealed class ScalePictureTests
{
    [Fact]
    public void The_picture_of_growing_cost_is_drawn_from_the_newest_record()
    {
        string[] csv = File.ReadAllLines(Repository.Files("bench", "*-scale.csv").Order().Last());
        Repository.ShouldBeFile(ScalePicture.Of(csv), "docs/pictures/scale.svg");
    }
}
